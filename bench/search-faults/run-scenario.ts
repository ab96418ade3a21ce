import { setTimeout as delay } from 'node:timers/promises'
import { FACET_NAMES, NO_FILTERS, type SearchQuery } from '@/domain/search/search-query'
import { getSearchMetrics } from '@/server/metrics/get-search-metrics'
import { percentile, runSearchLoad, type Sample } from '../../tests/helpers/search-load'
import { waitUntil } from '../../tests/helpers/wait-until'
import { makeRandom } from '../search/random'
import type { FaultyGallery, Scenario } from './open-faulty-gallery'

const WARM_UP_MS = 2_000
const HEALTHY_MS = 3_000
const BROKEN_MS = 6_000
const AFTER_MS = 5_000
const POLL_MS = 5

/** Times in milliseconds; undefined where the scenario has no such time. */
export type ScenarioReport = {
  name: string
  asked: number
  failed: number
  p50Healthy: number
  p99Healthy: number
  /** From the break to the opening of the breaker, and the slowest answer of that time. */
  opensAfter?: number
  slowestUntilOpen?: number
  /** Once the breaker is open, or, where Redis breaks, once it is broken. */
  p50Open?: number
  p99Open?: number
  /** Answers that Postgres gave in that time, in percent. */
  fromPostgres?: number
  /** From the mending to the first answer of Meilisearch. */
  backAfter?: number
  isBack?: boolean
}

type Input = {
  gallery: FaultyGallery
  scenario: Scenario
  clients: number
  pauseMs: number
  /** Another one for each scenario, so that none finds the answers of another in a cache. */
  seed: number
}

/** Loads the service, breaks and mends what the scenario says, and measures what the clients see. */
export async function runScenario({
  gallery,
  scenario,
  clients,
  pauseMs,
  seed,
}: Input): Promise<ScenarioReport> {
  const { service, words, proxies } = gallery
  const { name, broken } = scenario
  const random = makeRandom(seed)
  const ask = () => service.search(makeQuery(random, words))
  await waitUntil('Meilisearch answers', async () => (await ask()).engine === 'meilisearch')
  await runSearchLoad({ clients, pauseMs, durationMs: WARM_UP_MS, ask })
  const proxy = broken && proxies[broken.service]
  const startedAt = performance.now()
  const load = runSearchLoad({
    clients,
    pauseMs,
    durationMs: HEALTHY_MS + (broken ? BROKEN_MS + AFTER_MS : 0),
    ask,
  })
  await delay(HEALTHY_MS)
  const brokenAt = performance.now() - startedAt
  await proxy?.set(broken?.fault ?? { kind: 'pass' })
  const openAt = broken?.service === 'meilisearch' ? (await untilOpen()) - startedAt : brokenAt
  await delay(Math.max(0, brokenAt + BROKEN_MS - (performance.now() - startedAt)))
  const mendedAt = performance.now() - startedAt
  await proxy?.set({ kind: 'pass' })
  const samples = await load
  return { name, ...summarise(samples, scenario, { brokenAt, openAt, mendedAt }) }
}

/** Resolves with the time, as of `performance.now`. */
async function untilOpen(): Promise<number> {
  const { breakerState } = getSearchMetrics()
  while ((await breakerState.get()).values[0]?.value === 0) await delay(POLL_MS)
  return performance.now()
}

type Times = { brokenAt: number; openAt: number; mendedAt: number }

function summarise(samples: Sample[], { broken }: Scenario, times: Times) {
  const { brokenAt, openAt, mendedAt } = times
  const within = (from: number, to: number) =>
    samples.filter(({ atMs }) => atMs >= from && atMs < to)
  const took = (some: Sample[], share: number) =>
    Math.round(
      percentile(
        some.map(({ tookMs }) => tookMs),
        share,
      ) * 10,
    ) / 10
  const healthy = within(0, brokenAt)
  const base = {
    asked: samples.length,
    failed: samples.filter(({ engine }) => engine === null).length,
    p50Healthy: took(healthy, 0.5),
    p99Healthy: took(healthy, 0.99),
  }
  if (!broken) return base
  const open = within(openAt, mendedAt)
  const fromPostgres = open.filter(({ engine }) => engine === 'postgres').length
  const figures = {
    ...base,
    p50Open: took(open, 0.5),
    p99Open: took(open, 0.99),
    fromPostgres: Math.round((fromPostgres / Math.max(1, open.length)) * 100),
  }
  if (broken.service === 'redis') return figures
  const back = samples.find(
    ({ atMs, tookMs, engine }) => engine === 'meilisearch' && atMs + tookMs > mendedAt,
  )
  return {
    ...figures,
    opensAfter: Math.round(openAt - brokenAt),
    slowestUntilOpen: took(within(brokenAt, openAt), 1),
    isBack: back !== undefined,
    ...(back && { backAfter: Math.round(back.atMs + back.tookMs - mendedAt) }),
  }
}

/** What visitors ask; hardly two are the same, so that no cache helps: words, pages and lengths vary. */
function makeQuery(random: ReturnType<typeof makeRandom>, words: string[]): SearchQuery {
  const text = Array.from({ length: random.between(1, 2) }, () => random.zipf(words)).join(' ')
  return {
    text,
    filters: NO_FILTERS,
    order: 'relevance',
    window: 'all',
    seed: 0,
    page: random.between(1, 2),
    limit: random.between(16, 40),
    facets: [...FACET_NAMES],
  }
}
