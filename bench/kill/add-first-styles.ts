import { createRandom } from '@/demo/art/prng'
import type { Crew } from './crew'
import type { World } from './edits'
import { type Ledger, note, SHARED } from './ledger/ledger'
import { planStyleEdit } from './plan/plan-style-edit'
import { createWords } from './plan/words'

type Input = {
  crew: Crew
  ledger: Ledger
  world: World
  editors: number
  seed: string
  count: number
}

/** Publishes the styles that there are before the editors begin: some of each, some of everyone's. */
export async function addFirstStyles(input: Input): Promise<void> {
  const { crew, ledger, world, editors, seed, count } = input
  const random = createRandom(`${seed}/first styles`)
  const words = createWords('first')
  for (let number = 0; number < count; number += 1) {
    const editor = number % (editors + 1)
    const owner = editor === editors ? SHARED : editor
    const edit = planStyleEdit({ ledger, world, random, words, editor }, owner, 'create')
    const end = await Promise.race([crew.perform(edit), crew.failed])
    note(ledger, { edit, end, owner })
  }
}
