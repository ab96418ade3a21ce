import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createProcessGroup, type ProcessGroup } from '../../scripts/bring-up/process-group'
import { step } from '../../scripts/bring-up/steps.mjs'
import { makeVocabulary } from '../search/make-documents'
import { agreeOnWords, type Check } from './check-answers'
import type { Launcher } from './cores'
import { type Asks, makeAsks } from './make-asks'
import { type MeasureOptions, measureScenario, type Row } from './measure-scenario'
import type { Postgres } from './open-postgres'
import { SCENARIOS } from './scenarios'
import { openSystems } from './systems/open-systems'
import type { System } from './systems/system'

/** Names of systems by scenario. */
export type Plan = { scenario: string; systems: string[] }[]

type Input = {
  processes: ProcessGroup
  postgres: Postgres
  launcher: Launcher
  folder: string
  size: number
  plan: Plan
  options: Omit<MeasureOptions, 'postgresPid' | 'folder'>
}

export type SizeReport = {
  styles: number
  rows: Row[]
  checks: Check[]
  /** Why a peer is not in the rows, by name. */
  missing: Record<string, string>
  /** Words that were tried until enough were found by all systems alike. */
  wordsTried: number
}

const GRACE_SECONDS = 5

/** Opens the systems with so many styles, measures what is planned, and closes them. */
export async function runSize(input: Input): Promise<SizeReport> {
  const { postgres, launcher, size, plan } = input
  const processes = createProcessGroup({ graceSeconds: GRACE_SECONDS })
  input.processes.add({ name: 'Systems', stop: processes.stopAll })
  const folder = path.join(input.folder, String(size))
  await mkdir(folder, { recursive: true })
  const vocabulary = makeVocabulary()
  const planned = makeAsks({ size, vocabulary })
  const wanted = new Set(plan.flatMap(({ systems }) => systems))
  const { systems, missing } = await openSystems({
    ...{ processes, postgres, launcher, folder, size, vocabulary, wanted },
    asks: planned,
  })
  const options = { ...input.options, postgresPid: postgres.pid, folder }
  const report: SizeReport = { styles: size, rows: [], checks: [], missing, wordsTried: 0 }
  const reference = systems.get('own-front')
  if (!reference) throw new Error('Our own front is not there.')
  const isSearched = plan.some(({ scenario }) => scenario === 'search')
  const asks = isSearched ? await settleWords(planned, [...systems.values()], report) : planned
  for (const { scenario: name, systems: names } of plan) {
    const scenario = SCENARIOS.find((one) => one.name === name)
    const present = names.flatMap((one) => systems.get(one) ?? [])
    if (!scenario || present.length === 0) continue
    const title = `${size} styles: ${scenario.title}`
    const { rows, checks } = await step(title, (onProgress) =>
      measureScenario({
        ...{ scenario, reference, options, onProgress },
        asks: scenario.asks(asks),
        systems: present,
      }),
    )
    report.rows.push(...rows)
    report.checks.push(...checks)
  }
  await processes.stopAll()
  return report
}

async function settleWords(asks: Asks, systems: System[], report: SizeReport): Promise<Asks> {
  const searching = systems.filter(({ pathOf, read }) => {
    const [word] = asks.search
    return (
      word && read && pathOf(word) !== null && pathOf({ kind: 'list', sort: 'newest', page: 1 })
    )
  })
  const { agreed, tried } = await agreeOnWords(searching, asks.search)
  report.wordsTried = tried
  return { ...asks, search: agreed }
}
