import { createLocalReq, type Payload } from 'payload'
import { requestSearchRun } from '@/server/search/pipe/request-search-run'
import type { Edit, EditOutcome } from '../edits'
import { failingContext } from './fail-on-demand'
import { performStyleEdit } from './perform-style-edit'
import { performTermEdit } from './perform-term-edit'
import type { Through } from './through'

/** Makes an edit as the admin would, by the Local API. A refusal is an outcome, not an exception. */
export async function performEdit(payload: Payload, edit: Edit): Promise<EditOutcome> {
  try {
    return { isDone: true, ...(await perform(payload, edit)) }
  } catch (error) {
    return { isDone: false, error: describe(error) }
  }
}

async function perform(payload: Payload, edit: Edit, through: Through = {}) {
  switch (edit.kind) {
    case 'rolled-back':
      return rollBack(payload, edit.edits)
    case 'stopped':
      return perform(payload, edit.edit, { context: failingContext() })
    case 'reindex':
      await requestSearchRun(payload, 'reindex')
      return {}
    case 'rename':
    case 'create-term':
    case 'delete-tag':
    case 'merge':
    case 'describe-picture':
      return performTermEdit(payload, edit, through)
    default:
      return performStyleEdit(payload, edit, through)
  }
}

async function rollBack(payload: Payload, edits: Edit[]) {
  const req = await createLocalReq({}, payload)
  const transactionId = await payload.db.beginTransaction()
  if (transactionId === null) throw new Error('There is no transaction.')
  req.transactionID = transactionId
  try {
    for (const edit of edits) await perform(payload, edit, { req })
  } finally {
    await payload.db.rollbackTransaction(transactionId)
  }
  return {}
}

/** What lies at the bottom, in one line: Postgres's own words rather than the query that failed. */
function describe(error: unknown): string {
  if (error instanceof Error && error.cause instanceof Error) return describe(error.cause)
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/\s+/g, ' ').slice(0, 200)
}
