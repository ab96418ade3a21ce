import { setTimeout as delay } from 'node:timers/promises'
import type { Crew } from './crew'
import type { Services } from './open-services'
import type { Kill } from './plan/plan-kills'

export type Killer = {
  /** An edit is sent. Resolves when it may be: kills must not fall behind the edits. */
  begins: (edit: number) => Promise<void>
  /** An edit has ended, whichever way. */
  ends: (edit: number, durationMs: number) => void
  /** Resolves when every kill has been done. */
  finished: () => Promise<void>
  /** What was killed, and at what moment, how often. */
  counts: () => Record<string, number>
}

const MAX_BEHIND = 2
const FIRST_GUESS_MS = 100
const INERTIA = 0.9
const JOB_TIMEOUT_MS = 1500
const JOB_POLL_MS = 2
const MAX_JOB_MS = 40
const MAX_PAUSE_MS = 1500

/** Kills according to the plan. */
export function createKiller(
  plan: Kill[],
  { crew, services }: { crew: Crew; services: Services },
): Killer {
  const counts: Record<string, number> = {}
  const atWork = new Set<Promise<void>>()
  let usualMs = FIRST_GUESS_MS

  function start(kill: Kill): void {
    const work = perform(kill).finally(() => atWork.delete(work))
    work.catch(() => undefined)
    atWork.add(work)
  }

  async function perform({ targets, moment, share }: Kill): Promise<void> {
    if (moment === 'during an edit') await delay(share * usualMs)
    if (moment === 'during a job') await untilAtWork(services, share)
    await Promise.all(targets.map((target) => killOne(target, share)))
    for (const target of targets) {
      counts[`${target}, ${moment}`] = (counts[`${target}, ${moment}`] ?? 0) + 1
    }
  }

  async function killOne(target: Kill['targets'][number], share: number): Promise<void> {
    if (target !== 'meilisearch') return crew.kill(target)
    await services.meilisearch?.killAndRestart?.(share * MAX_PAUSE_MS)
  }

  const due = (edit: number, isBeginning: boolean) =>
    plan.filter((kill) => kill.edit === edit && (kill.moment === 'during an edit') === isBeginning)

  return {
    begins: async (edit) => {
      while (atWork.size > MAX_BEHIND) await Promise.race(atWork)
      for (const kill of due(edit, true)) start(kill)
    },
    ends: (edit, durationMs) => {
      usualMs = INERTIA * usualMs + (1 - INERTIA) * durationMs
      for (const kill of due(edit, false)) start(kill)
    },
    finished: async () => {
      while (atWork.size > 0) await Promise.all(atWork)
    },
    counts: () => counts,
  }
}

/** Resolves some time after a worker was seen at work on a message, or after a while without. */
async function untilAtWork({ pool }: Services, share: number): Promise<void> {
  const text = `select 1 from pgboss.job where state = 'active'
    and name in ('sref-changed', 'taxonomy-changed')
    and started_on > clock_timestamp() - interval '200 ms' limit 1`
  const deadline = performance.now() + JOB_TIMEOUT_MS
  while (performance.now() < deadline && (await pool.query(text)).rowCount === 0) {
    await delay(JOB_POLL_MS)
  }
  await delay(share * MAX_JOB_MS)
}
