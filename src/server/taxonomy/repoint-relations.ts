import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'
import { holdsTerm, RELATION_TABLES, type TermCollection, termColumn } from './term-collection'

type Merge = { collection: TermCollection; fromId: string; intoId: string }

/** The ids of the styles, drafts included, whose own row has the term. Sorted. */
export async function listHolders(
  db: SqlRunner,
  { collection, fromId }: Omit<Merge, 'intoId'>,
): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct rels.parent_id as id from srefs_rels rels
    where ${holdsTerm({ table: 'srefs_rels', alias: 'rels', collection, termIds: [fromId] })}
    order by id`)
  return rows.map(({ id }) => id)
}

/**
 * Puts one term into the place of another, in every style and every stored version. Where both are,
 * the first place wins and the other is left out. The order of the rest stays as it was.
 */
export async function repointRelations(db: SqlRunner, merge: Merge): Promise<void> {
  const { collection, fromId, intoId } = merge
  for (const table of RELATION_TABLES) {
    const name = sql.identifier(table)
    const holds = { table, collection }
    await db.execute(sql`
      with places as (
        select rels.id,
          row_number() over (partition by rels.parent_id order by rels."order", rels.id) as place
        from ${name} rels
        where ${holdsTerm({ ...holds, alias: 'rels', termIds: [fromId, intoId] })}
          and rels.parent_id in (
            select emptied.parent_id from ${name} emptied
            where ${holdsTerm({ ...holds, alias: 'emptied', termIds: [fromId] })})
      ), repeated as (
        delete from ${name} using places where ${name}.id = places.id and places.place > 1
      )
      update ${name} set ${termColumn(collection)} = ${intoId}::uuid
      from places where ${name}.id = places.id and places.place = 1`)
  }
}
