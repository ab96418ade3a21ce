import type { ChangeFollower } from './follow-changes'

/** `page-cache-handler.ts`, which Next loads apart from the application, looks here as well. */
const GENERATION = Symbol.for('sref-gallery.generation')
const CATCH_UP = Symbol.for('sref-gallery.catch-up')

type Shared = Pick<ChangeFollower, 'generation' | 'catchUpWith'>

type Holder = {
  [GENERATION]?: Shared['generation']
  [CATCH_UP]?: Shared['catchUpWith']
}

/** Makes what this process hears of changes known to every copy of the application's modules in it. */
export function shareChanges({ generation, catchUpWith }: Shared): void {
  const holder = globalThis as Holder
  holder[GENERATION] = generation
  holder[CATCH_UP] = catchUpWith
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
