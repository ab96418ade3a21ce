import type { TermCollection, TermEdit } from '../edits'
import { likely } from '../ledger/possible'
import type { PlanInput } from './plan-input'

/** With fewer than these, a new one is made instead of one taken away. */
const FEWEST: Record<TermCollection, number> = { categories: 6, tags: 20 }

/**
 * Renames, merges, deletes and makes categories and tags, and describes pictures anew. An editor
 * renames and takes away their own terms only, so that the last name is known.
 */
export function planTermEdit(input: PlanInput): TermEdit {
  const { ledger, random, world, words, editor } = input
  const collection: TermCollection = random.chance(0.4) ? 'categories' : 'tags'
  const there = [...ledger.terms.values()].filter(
    (term) => term.collection === collection && !likely<boolean>(term.isGone),
  )
  const own = there.filter(({ owner }) => owner === editor)
  const one = own[random.below(own.length)]
  const other = there[random.below(there.length)]
  const lot = random.next()
  if (lot < 0.1) {
    const id = world.pictureIds[random.below(world.pictureIds.length)] ?? ''
    return { kind: 'describe-picture', id, alt: `Shows ${words.next()}` }
  }
  const name = `${collection === 'tags' ? 'tag' : 'Category'} ${words.next()}`
  if (!one || there.length < FEWEST[collection]) return { kind: 'create-term', collection, name }
  if (lot < 0.2 && other && other.id !== one.id) {
    return { kind: 'merge', collection, fromId: one.id, intoId: other.id }
  }
  if (lot < 0.26 && collection === 'tags') return { kind: 'delete-tag', id: one.id }
  if (lot < 0.34) return { kind: 'create-term', collection, name }
  return { kind: 'rename', collection, id: one.id, name }
}
