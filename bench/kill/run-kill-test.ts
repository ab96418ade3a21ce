import { createRandom } from '@/demo/art/prng'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import { addFirstStyles } from './add-first-styles'
import { gatherCrew } from './crew'
import type { Mode } from './edits'
import { type Judgement, judge } from './judge/judge'
import { createKiller } from './killer'
import { openLedger } from './ledger/ledger'
import { CREATE_NAIVE_TABLE } from './naive-table'
import { openServices } from './open-services'
import { planKills } from './plan/plan-kills'
import { readMended } from './read-mended'
import { type EditorsReport, runEditors } from './run-editors'
import { settle } from './settle'

export type KillTestOptions = {
  processes: ProcessGroup
  edits: number
  /** Of processes of the gallery; Meilisearch is killed in addition. */
  kills: number
  editors: number
  /** Published before the editors begin. */
  firstStyles: number
  seed: string
  mode: Mode
  /** Default: whenever there is one. */
  hasMeilisearch?: boolean
  /** How long search may take after the last edit. */
  settleSeconds: number
  onProgress?: (state: string | { done: number; total: number }) => void
}

export type KillTestReport = {
  mode: Mode
  seed: string
  meilisearchVersion: string | null
  seconds: number
  settleSeconds: number
  edits: EditorsReport
  /** By what and when. */
  kills: Record<string, number>
  /** What passes of reconciliation have mended meanwhile, and what was given up. */
  mended: Record<string, number>
  judgement: Judgement
}

/**
 * Lets editors change the gallery at random while its processes are killed, waits until search has
 * settled, and compares what can be found with what is public.
 */
export async function runKillTest(options: KillTestOptions): Promise<KillTestReport> {
  const { processes, edits, kills, editors, seed, mode, onProgress = () => undefined } = options
  const startedAt = performance.now()
  onProgress('starting servers')
  const services = await openServices({
    processes,
    name: 'kill',
    hasMeilisearch: options.hasMeilisearch ?? true,
  })
  await services.pool.query(CREATE_NAIVE_TABLE)
  onProgress('preparing the gallery')
  const { crew, world } = await gatherCrew({ processes, services, mode })
  crew.keep('app', 1)
  if (mode === 'pipe') crew.keep('worker', 1)
  const ledger = openLedger(world, editors)
  const content = { crew, ledger, world, editors, seed }
  await addFirstStyles({ ...content, count: options.firstStyles })
  const plan = planKills({
    edits,
    kills,
    random: createRandom(`${seed}/kills`),
    mode,
    canKillMeilisearch: services.meilisearch?.killAndRestart != null,
  })
  const killer = createKiller(plan, { crew, services })
  const report = await runEditors({
    ...content,
    killer,
    edits,
    onProgress: (done) => {
      if (mode === 'pipe') crew.keep('worker', workersAt(done / edits))
      onProgress({ done, total: edits })
    },
  })
  await Promise.race([killer.finished(), crew.failed])
  if (mode === 'pipe') await Promise.race([crew.ready('worker'), crew.failed])
  onProgress('waiting until search has settled')
  const settleSeconds = await settle(services, {
    mode,
    timeoutSeconds: options.settleSeconds,
    failed: crew.failed,
  })
  return {
    mode,
    seed,
    meilisearchVersion: services.meilisearch?.version ?? null,
    seconds: (performance.now() - startedAt) / 1000,
    settleSeconds,
    edits: report,
    kills: killer.counts(),
    mended: await readMended(services.pool),
    judgement: await judge(services, { ledger, mode }),
  }
}

/** In the middle third two workers share the work. */
function workersAt(share: number): number {
  return share > 1 / 3 && share < 2 / 3 ? 2 : 1
}
