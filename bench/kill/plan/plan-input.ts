import type { Random } from '@/demo/art/prng'
import type { World } from '../edits'
import type { Ledger } from '../ledger/ledger'
import type { Words } from './words'

/** What an edit is chosen from. */
export type PlanInput = {
  ledger: Ledger
  world: World
  random: Random
  words: Words
  /** Who edits: from 0. */
  editor: number
}
