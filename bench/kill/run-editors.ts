import { createRandom } from '@/demo/art/prng'
import type { Crew } from './crew'
import type { Edit, World } from './edits'
import type { Killer } from './killer'
import { type Ledger, note } from './ledger/ledger'
import type { EditEnd } from './member'
import { planEdit } from './plan/plan-edit'
import { createWords } from './plan/words'

/** How many edits of a kind ended how. */
export type Tally = { acknowledged: number; refused: number; inDoubt: number }

export type EditorsReport = {
  kinds: Record<string, Tally>
  total: Tally
  /** How often each reason was given for a refusal, ids and words left out. */
  refusals: Record<string, number>
}

type Input = {
  crew: Crew
  killer: Killer
  ledger: Ledger
  world: World
  edits: number
  editors: number
  seed: string
  onProgress: (done: number) => void
}

/** Lets the editors work at the same time until all edits are made. */
export async function runEditors(input: Input): Promise<EditorsReport> {
  const report: EditorsReport = { kinds: {}, total: newTally(), refusals: {} }
  const words = createWords('k')
  let begun = 0
  let done = 0

  async function work(editor: number): Promise<void> {
    const random = createRandom(`${input.seed}/editor ${editor}`)
    while (begun < input.edits) {
      begun += 1
      const number = begun
      const { ledger, world } = input
      const { edit, owner } = planEdit({ ledger, world, random, words, editor })
      await input.crew.ready('app')
      await input.killer.begins(number)
      const startedAt = performance.now()
      const end = await input.crew.perform(edit)
      input.killer.ends(number, performance.now() - startedAt)
      note(ledger, { edit, end, owner: isTermMaking(edit) ? editor : owner })
      count(report, edit, end)
      done += 1
      input.onProgress(done)
    }
  }

  const editors = Array.from({ length: input.editors }, (_, editor) => work(editor))
  await Promise.race([Promise.all(editors), input.crew.failed])
  return report
}

const isTermMaking = (edit: Edit) => edit.kind === 'create-term'

const newTally = (): Tally => ({ acknowledged: 0, refused: 0, inDoubt: 0 })

function count(report: EditorsReport, edit: Edit, end: EditEnd): void {
  const kind = 'collection' in edit ? `${edit.kind} (${edit.collection})` : edit.kind
  report.kinds[kind] ??= newTally()
  const column = columnOf(edit, end)
  report.kinds[kind][column] += 1
  report.total[column] += 1
  if (column === 'refused' && end !== 'in doubt' && !end.isDone) {
    const reason = end.error.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|“[^”]*”|\d+/g, '…')
    report.refusals[reason] = (report.refusals[reason] ?? 0) + 1
  }
}

/** A stopped edit ends as it should when it is refused. */
function columnOf(edit: Edit, end: EditEnd): keyof Tally {
  if (end === 'in doubt') return 'inDoubt'
  const isAsWished = edit.kind === 'stopped' ? !end.isDone : end.isDone
  return isAsWished ? 'acknowledged' : 'refused'
}
