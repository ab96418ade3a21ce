import type { Mode } from '../edits'
import type { Ledger } from '../ledger/ledger'
import type { Services } from '../open-services'
import { checkPromises, type Promises } from './check-promises'
import { compare, type Held, type Verdict } from './compare'
import { findCanaries } from './find-canaries'
import {
  findLiveIndex,
  readMeilisearch,
  readNaiveTable,
  readPostgresColumns,
  readPostgresDocuments,
} from './read-engines'
import { readRows, readTermNames, readTruth } from './read-truth'

export type Judgement = {
  /** Public styles. */
  publicStyles: number
  /** By where search finds: documents in Postgres, in Meilisearch, … */
  engines: Record<string, Verdict & { documents: number }>
  promises: Promises
  /** Places that hold a word which was rolled back. */
  rolledBack: string[]
  isGood: boolean
}

/** Compares what is public with what can be found, and both with what the editors were told. */
export async function judge(
  { pool, meilisearch, indexUid }: Services,
  { ledger, mode }: { ledger: Ledger; mode: Mode },
): Promise<Judgement> {
  const truth = await readTruth(pool)
  const held: Record<string, Held> =
    mode === 'naive'
      ? { 'table in place of an engine': await readNaiveTable(pool) }
      : {
          Postgres: await readPostgresDocuments(pool),
          'Postgres, columns': await readPostgresColumns(pool),
        }
  if (meilisearch) {
    const uid = mode === 'naive' ? indexUid : await findLiveIndex(meilisearch, indexUid)
    held.Meilisearch = await readMeilisearch(meilisearch, uid)
  }
  const rows = await readRows(pool)
  const promises = checkPromises(ledger, { rows, termNames: await readTermNames(pool) })
  const rolledBack = await findCanaries(pool, { canaries: ledger.canaries, engines: held })
  const engines = Object.fromEntries(
    Object.entries(held).map(([name, documents]) => [
      name,
      { documents: documents.size, ...compare(truth, documents) },
    ]),
  )
  const isTrue = Object.values(engines).every(
    ({ lost, phantom, stale }) => lost.length + phantom.length + stale.length === 0,
  )
  const isGood = isTrue && promises.broken.length === 0 && rolledBack.length === 0
  return { publicStyles: truth.size, engines, promises, rolledBack, isGood }
}
