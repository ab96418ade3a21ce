import type { Random } from '@/demo/art/prng'
import type { Edit } from '../edits'
import { SHARED } from '../ledger/ledger'
import type { PlanInput } from './plan-input'
import { planStyleEdit, type StyleChoice } from './plan-style-edit'
import { planTermEdit } from './plan-term-edit'
import type { Words } from './words'

type Choice = StyleChoice | 'term' | 'reindex' | 'rolled-back' | 'stopped'

/** How often each kind of edit is made, in relation to the others. */
const WEIGHTS: Record<Choice, number> = {
  create: 12,
  change: 16,
  draft: 8,
  publish: 8,
  unpublish: 7,
  trash: 5,
  restore: 5,
  delete: 4,
  duplicate: 4,
  'restore-version': 5,
  feature: 6,
  premium: 6,
  'bulk-update': 4,
  'bulk-trash': 1,
  'bulk-delete': 1,
  term: 16,
  reindex: 2,
  'rolled-back': 6,
  stopped: 6,
}

/** What is undone again is one of these. */
const UNDONE: readonly (StyleChoice | 'term')[] = [
  'create',
  'change',
  'premium',
  'unpublish',
  'trash',
  'delete',
  'term',
]

const SHARED_SHARE = 0.3
const MAX_ROLLED_BACK = 3

/** The next thing that an editor does, with their own styles mostly, or with those of everyone. */
export function planEdit(input: PlanInput): { edit: Edit; owner: number } {
  const { editor, random } = input
  const owner = random.chance(SHARED_SHARE) ? SHARED : editor
  const choice = pickChoice(random)
  if (choice === 'rolled-back') {
    const count = 1 + random.below(MAX_ROLLED_BACK)
    const edits = Array.from({ length: count }, () => planUndone(input, owner))
    return { edit: { kind: 'rolled-back', edits }, owner }
  }
  if (choice === 'stopped') {
    return { edit: { kind: 'stopped', edit: planUndone(input, owner) }, owner }
  }
  if (choice === 'reindex') return { edit: { kind: 'reindex' }, owner }
  return { edit: planOne(input, owner, choice), owner }
}

function pickChoice(random: Random): Choice {
  const lots = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array(weight).fill(kind))
  return lots[random.below(lots.length)]
}

/** Its words are noted as such that must not be found anywhere. */
function planUndone(input: PlanInput, owner: number): Edit {
  const words: Words = {
    next: () => {
      const word = `undone${input.words.next()}`
      input.ledger.canaries.push(word)
      return word
    },
  }
  const choice = UNDONE[input.random.below(UNDONE.length)] ?? 'change'
  return planOne({ ...input, words }, owner, choice)
}

function planOne(input: PlanInput, owner: number, choice: StyleChoice | 'term'): Edit {
  return choice === 'term' ? planTermEdit(input) : planStyleEdit(input, owner, choice)
}
