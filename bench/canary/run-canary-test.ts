import type { Payload } from 'payload'
import { type Asker, openSessions } from './askers'
import { type Canaries, createCanaries } from './canaries'
import { type CrawlReport, crawl, type Send } from './crawl'
import { plantGallery } from './plant-gallery'
import type { Probe } from './probe'
import { apiProbes } from './probes/api'
import { forgedProbes } from './probes/forged'
import { oracleProbes } from './probes/oracles'
import { pageProbes } from './probes/pages'
import { payloadGraphqlProbes } from './probes/payload-graphql'
import { payloadRestProbes } from './probes/payload-rest'
import { pictureOracles, pictureProbes } from './probes/pictures'

type Input = {
  payload: Payload
  /** Opens what is asked, once the gallery is filled. */
  openSend: () => Promise<{ send: Send; siteUrl: string }>
  styles: number
  samplesEach: number
  concurrency?: number
  /**
   * With 3, each of the three askers without the right sends another third of the probes. Default 1:
   * everyone sends all.
   */
  dividedBy?: 1 | 3
  onProgress?: (text: string) => void
}

export type CanaryReport = {
  canaries: number
  passes: CrawlReport[]
  /** Canaries of each kind that those who may see them have not met: then the test cannot be trusted. */
  missedByPremium: string[]
  missedByEditor: string[]
}

/**
 * Plants canaries, then crawls every surface: first as premium users, which fills every cache with what
 * they see, then as those who must not see it, one of whom was premium until just now.
 */
export async function runCanaryTest(input: Input): Promise<CanaryReport> {
  const { payload, concurrency = 6, dividedBy = 1, onProgress } = input
  const canaries = createCanaries()
  const planted = await plantGallery({ ...input, canaries })
  await letWorkSettle(payload)
  const { send, siteUrl } = await input.openSend()
  const sessions = await openSessions(payload, siteUrl)
  const surfaces: Probe[] = [
    ...apiProbes(planted),
    ...pageProbes(planted),
    ...payloadRestProbes(planted),
    ...payloadGraphqlProbes(planted),
    ...pictureProbes(planted),
  ]
  const somePictures = pictureProbes(planted).filter((_, index) => index % 5 === 0)
  const warming = [...apiProbes(planted), ...pageProbes(planted), ...somePictures]
  const oracles = [...oracleProbes(sample(canaries, input.styles * 4)), ...pictureOracles(planted)]
  const passes: CrawlReport[] = []
  const run = async (asker: Asker, pass: string, probes: Probe[]) => {
    const report = await crawl({ send, probes, asker, canaries, pass, concurrency, onProgress })
    passes.push(report)
    return report
  }
  const share = (probes: Probe[], part: number) =>
    probes.filter((_, index) => index % dividedBy === part % dividedBy)

  await run(sessions.visitor, 'cold caches', share(warming, 0))
  const premium = await run(sessions.premium, 'everything', [...surfaces, ...withoutTwins(oracles)])
  const editor = await run(sessions.editor, 'reading', surfaces.filter(isReading))
  await run({ ...sessions.expired, mayFind: ['premium'] }, 'while premium', share(warming, 1))
  await sessions.endPremium()
  const outsiders = [sessions.expired, sessions.member, sessions.visitor]
  for (const [index, asker] of outsiders.entries()) {
    await run(asker, 'everything', share(surfaces, index))
    await run(asker, 'oracles', share(oracles, index))
    // Premium users and editors have just filled the caches; some of them once more in between.
    await run(sessions.premium, 'warming', share(warming.slice(0, warming.length / 4), index))
    await run(asker, 'warm caches', share(warming, index))
  }
  await run(sessions.visitor, 'forged headers', share(forgedProbes(planted), 0))
  await run(sessions.member, 'forged headers', share(forgedProbes(planted), 1))
  return {
    canaries: canaries.all().length,
    passes,
    missedByPremium: missed(canaries, premium, 'premium'),
    missedByEditor: missed(canaries, editor, 'editor'),
  }
}

/** The first of each kind of what is hidden, as many as there is time for. */
function sample(canaries: Canaries, count: number) {
  const hidden = canaries.all()
  const codes = hidden.filter(({ what }) => what.startsWith('code'))
  const others = hidden.filter(({ what }) => !what.startsWith('code'))
  const step = Math.max(1, Math.floor(others.length / count))
  return [...codes, ...others.filter((_, index) => index % step === 0)]
}

function isReading({ method, body }: Probe): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  const query =
    typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : 'mutation'
  return method === 'POST' && !query.startsWith('mutation')
}

function withoutTwins(probes: Probe[]): Probe[] {
  return probes.filter(({ method }) => method === 'GET').map(({ twin: _, ...probe }) => probe)
}

function missed(canaries: Canaries, report: CrawlReport, audience: 'premium' | 'editor'): string[] {
  return canaries
    .all()
    .filter((canary) => canary.audience === audience && !report.seen.has(canary))
    .map(({ what }) => what)
}

/** What the worker does after changes, for a gallery without one. */
async function letWorkSettle(payload: Payload): Promise<void> {
  const { recountTags } = await import('@/jobs/recount-tags')
  const { rememberSearchWords } = await import('@/server/search/postgres/search-words')
  const { postgres } = await import('@/server/db/transaction-db')
  await recountTags(payload)
  const { docs } = await payload.find({ collection: 'srefs', limit: 1000, depth: 0, trash: true })
  await rememberSearchWords(
    postgres(payload).drizzle,
    docs.map(({ id }) => id),
  )
}
