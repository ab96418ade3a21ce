import type { TermCollection } from '../edits'
import type { LedgerStyle } from '../ledger/ledger'
import { likely } from '../ledger/possible'
import type { PlanInput } from './plan-input'

/** Chooses what an edit is about; null where there is nothing of the kind. */
export type Picker = {
  style: (condition: StyleCondition) => string | null
  styles: (count: number) => string[]
  terms: (collection: TermCollection, count: number) => string[]
  pictures: () => string[]
}

export type StyleCondition = 'published' | 'hidden' | 'present' | 'trashed' | 'any'

const MAX_PICTURES = 2

/** @param owner the editor whose styles are meant, or `SHARED`. */
export function createPicker({ ledger, world, random }: PlanInput, owner: number): Picker {
  const styles = (condition: StyleCondition) =>
    [...ledger.styles.values()].filter(
      (style) => style.owner === owner && !likely<boolean>(style.isGone) && FITS[condition](style),
    )
  const some = <Value>(values: Value[], count: number) => {
    const rest = [...values]
    const picked: Value[] = []
    while (picked.length < count && rest.length > 0) {
      picked.push(...rest.splice(random.below(rest.length), 1))
    }
    return picked
  }
  return {
    style: (condition) => some(styles(condition), 1)[0]?.id ?? null,
    styles: (count) => some(styles('published'), count).map(({ id }) => id),
    terms: (collection, count) => {
      const there = [...ledger.terms.values()].filter(
        (term) => term.collection === collection && !likely<boolean>(term.isGone),
      )
      return some(there, count).map(({ id }) => id)
    },
    pictures: () => some(world.pictureIds, 1 + random.below(MAX_PICTURES)),
  }
}

const isTrashed = ({ main }: LedgerStyle) => likely<boolean>(main.isTrashed) === true
const isPublished = ({ main }: LedgerStyle) => likely<string>(main.status) === 'published'

const FITS: Record<StyleCondition, (style: LedgerStyle) => boolean> = {
  published: (style) => isPublished(style) && !isTrashed(style),
  hidden: (style) => !isPublished(style) && !isTrashed(style),
  present: (style) => !isTrashed(style),
  trashed: isTrashed,
  any: () => true,
}
