import type { Random } from '@/demo/art/prng'
import type { Mode, Role } from '../edits'

/**
 * When a kill happens, measured at one edit: some time after it was sent, at its acknowledgement (the
 * commit is done, its message waits), or when a worker is seen at work on a message after that.
 */
export type Moment = 'during an edit' | 'after the commit' | 'during a job'

export type Kill = {
  /** The number of the edit, from 1. */
  edit: number
  targets: Role[] | ['meilisearch']
  moment: Moment
  /** A random time, in shares of an edit's usual duration. */
  share: number
}

/** Of all kills; the rest takes both at once. */
const APP_SHARE = 0.45
const WORKER_SHARE = 0.45

/** Meilisearch is killed so many times for each kill of the gallery's processes, in addition. */
const MEILISEARCH_SHARE = 0.06
const FEWEST_MEILISEARCH = 3

/** Spreads the kills over the edits. In the naive mode there is no worker to kill. */
export function planKills({
  edits,
  kills,
  random,
  mode,
  canKillMeilisearch,
}: {
  edits: number
  kills: number
  random: Random
  mode: Mode
  canKillMeilisearch: boolean
}): Kill[] {
  const apps = mode === 'naive' ? kills : Math.round(kills * APP_SHARE)
  const workers = mode === 'naive' ? 0 : Math.round(kills * WORKER_SHARE)
  const servers = canKillMeilisearch
    ? Math.min(Math.max(FEWEST_MEILISEARCH, Math.round(kills * MEILISEARCH_SHARE)), kills)
    : 0
  const at = () => ({ edit: 1 + random.below(edits), share: random.next() })
  const list = <Value>(count: number, make: () => Value) => Array.from({ length: count }, make)
  const plan: Kill[] = [
    ...list(apps, () => ({
      ...at(),
      targets: ['app' as const],
      moment: random.chance(0.65) ? ('during an edit' as const) : ('after the commit' as const),
    })),
    ...list(workers, () => ({
      ...at(),
      targets: ['worker' as const],
      moment: random.pick<Moment>(['during an edit', 'after the commit', 'during a job']),
    })),
    ...list(kills - apps - workers, () => ({
      ...at(),
      targets: ['app', 'worker'] satisfies Role[],
      moment: random.pick<Moment>(['during an edit', 'after the commit', 'during a job']),
    })),
    ...list(servers, () => ({
      ...at(),
      targets: ['meilisearch'] satisfies ['meilisearch'],
      moment: random.pick<Moment>(['during an edit', 'during a job']),
    })),
  ]
  return plan.sort((one, other) => one.edit - other.edit)
}
