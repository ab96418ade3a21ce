import { presentGeneration } from './shared-changes'

/** `page-cache-handler.ts`, which Next loads apart from the application, looks here as well. */
const MOMENT = Symbol.for('sref-gallery.moment')

type Holder = { [MOMENT]?: () => number }

/**
 * Counts generations as they are met, so that of two moments it can be said which one came later. While
 * changes cannot be heard of, every moment is later than the one before.
 */
export function createMoments(readGeneration: () => string | null): () => number {
  let latest: string | null = null
  let count = 0
  return () => {
    const generation = readGeneration()
    if (generation === null || generation !== latest) count += 1
    latest = generation
    return count
  }
}

/** The moment that this process is at. */
export function presentMoment(): number {
  const holder = globalThis as Holder
  holder[MOMENT] ??= createMoments(presentGeneration)
  return holder[MOMENT]()
}
