import type { Change, ChangeFollower } from './follow-changes'
import { createPurgeLog, type PurgeLog } from './purge-log'
import { splitKeys } from './surrogate-keys'

/** `page-cache-handler.ts`, which Next loads apart from the application, looks here as well. */
const GENERATION = Symbol.for('sref-gallery.generation')
const CATCH_UP = Symbol.for('sref-gallery.catch-up')
const PURGES = Symbol.for('sref-gallery.purges')

type Shared = Pick<ChangeFollower, 'generation' | 'catchUpWith' | 'onChange'>

type Holder = {
  [GENERATION]?: Shared['generation']
  [CATCH_UP]?: Shared['catchUpWith']
  [PURGES]?: PurgeLog
}

/** Makes what this process hears of changes known to every copy of the application's modules in it. */
export function shareChanges({ generation, catchUpWith, onChange }: Shared): void {
  const holder = globalThis as Holder
  // One for the life of the process: what was kept under another would not be found in it.
  holder[PURGES] ??= createPurgeLog()
  const purges = holder[PURGES]
  purges.note('all')
  onChange((change) => purges.note(keysOf(change)))
  holder[GENERATION] = generation
  holder[CATCH_UP] = catchUpWith
}

/** Also of what has only been counted anew; all where changes may have been missed. */
function keysOf({ keys }: Change): readonly string[] | 'all' {
  if (keys === 'all') return keys
  const { hard, soft } = splitKeys(keys)
  return [...hard, ...soft]
}

/** The generation of this process; null while it cannot be sure to hear of changes. */
export function presentGeneration(): string | null {
  const holder = globalThis as Holder
  return holder[GENERATION]?.() ?? null
}

/**
 * Resolves once nothing is given any more that this process has kept from before a change; at once
 * where it keeps nothing. See `ChangeFollower`.
 */
export async function catchUpWith(change: string): Promise<void> {
  const holder = globalThis as Holder
  await holder[CATCH_UP]?.(change)
}
