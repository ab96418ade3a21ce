import { UserFacingError } from '@/server/user-facing-error'
import type { Ask } from './ask'
import { askOnce } from './ask-once'
import { type Check, checkAnswers } from './check-answers'
import { measureRound, type Round } from './measure'
import type { Scenario } from './scenarios'
import type { System } from './systems/system'

/** One line of a table. */
export type Row = {
  system: string
  title: string
  version: string
  scenario: string
  rounds: Round[]
  /** How often each address was asked for in all rounds, where each should be asked for once. */
  timesAround?: number
  /** What our front said of its store at the end. */
  xCache?: string
  /** Why there is no round, or what differs from the other systems. */
  note?: string
}

export type MeasureOptions = {
  rounds: number
  seconds: number
  warmUpSeconds: number
  connections: number
  postgresPid: number
  folder: string
}

type Input = {
  scenario: Scenario
  asks: Ask[]
  systems: System[]
  reference: System
  options: MeasureOptions
  onProgress: (state: { done: number; total: number }) => void
}

type Prepared = {
  system: System
  paths: string[]
  headers: Record<string, string>
  row: Row
  /** Requests so far. */
  used: number
}

/**
 * Compares the answers of all systems first, then measures them in turn, beginning with another one in
 * every round.
 */
export async function measureScenario(input: Input): Promise<{ rows: Row[]; checks: Check[] }> {
  const { scenario, asks, systems, reference, options, onProgress } = input
  const checks: Check[] = []
  const prepared: Prepared[] = []
  for (const system of systems) {
    checks.push(await checkAnswers({ scenario, asks, system, reference }))
    prepared.push(await prepare({ scenario, asks, system }))
  }
  const measured = prepared.filter(({ row }) => row.note === undefined)
  const total = options.rounds * measured.length
  let done = 0
  for (let round = 0; round < options.rounds; round++) {
    const first = round % Math.max(1, measured.length)
    for (const one of [...measured.slice(first), ...measured.slice(0, first)]) {
      await load(one, { options, seconds: options.warmUpSeconds })
      one.row.rounds.push(await load(one, { options, seconds: options.seconds }))
      onProgress({ done: ++done, total })
    }
  }
  for (const one of measured) await finish(one, scenario)
  return { rows: prepared.map(({ row }) => row), checks }
}

async function prepare({
  scenario,
  asks,
  system,
}: Pick<Input, 'scenario' | 'asks'> & { system: System }): Promise<Prepared> {
  const paths = asks.flatMap((ask) => system.pathOf(ask) ?? [])
  const row: Row = {
    system: system.name,
    title: system.title,
    version: system.version,
    scenario: scenario.name,
    rounds: [],
  }
  const one: Prepared = { system, paths, headers: { ...scenario.headers }, row, used: 0 }
  if (scenario.status !== 304) return one
  const { headers } = await askOnce(system.url + paths[0])
  if (!headers.etag)
    return { ...one, row: { ...row, note: 'sends no ETag: a full answer each time' } }
  one.headers['if-none-match'] = headers.etag
  const { status } = await askOnce(system.url + paths[0], one.headers)
  if (status !== scenario.status) row.note = `answers ${status} all the same`
  return one
}

/** Goes on in the addresses where the last load of the same system ended. */
async function load(
  one: Prepared,
  { options, seconds }: { options: MeasureOptions; seconds: number },
) {
  const { system, paths, headers } = one
  const { connections, postgresPid, folder } = options
  const round = await measureRound({
    url: system.url,
    paths,
    headers,
    from: one.used,
    seconds,
    connections,
    systemPid: system.pid,
    postgresPid,
    folder,
  })
  // Those that were on their way when the tool stopped counting, and to spare.
  one.used += round.requests + 2 * connections
  if (round.failed === 0) return round
  throw new UserFacingError({
    message: `${system.title} failed ${round.failed} times under “${one.row.scenario}”.`,
  })
}

async function finish({ system, paths, headers, used, row }: Prepared, { isCold }: Scenario) {
  if (isCold) row.timesAround = used / paths.length
  const next = paths[used % paths.length] ?? '/'
  const answer = await askOnce(system.url + next, headers)
  const xCache = answer.headers['x-cache']
  if (xCache && system.name !== 'raw') row.xCache = String(xCache)
}
