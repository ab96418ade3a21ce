import { sql } from '@payloadcms/db-postgres/drizzle'
import { column, type SqlDb, type Table } from './sref-tables'

type Row = Record<string, unknown>
type Options = { isReplacing?: boolean }

/**
 * Inserts rows, in one statement those that give the same columns; what a row leaves out gets the
 * column's default. With `isReplacing`, rows whose id exists are overwritten in every given column.
 *
 * The rows travel as one JSON parameter, which Postgres reads with the table's own types: a
 * parameter a value would be slower and reach the limit of 65,535.
 */
export async function insertRows(
  db: SqlDb,
  table: Table,
  rows: Row[],
  { isReplacing = false }: Options = {},
): Promise<void> {
  const groups = Map.groupBy(rows, (row) => Object.keys(row).sort().join())
  for (const group of groups.values()) await insertAlike(db, table, group, { isReplacing })
}

async function insertAlike(db: SqlDb, table: Table, rows: Row[], { isReplacing }: Options) {
  const names = Object.keys(rows[0] ?? {}).map((key) => [key, column(table, key).name] as const)
  const renamed = rows.map((row) =>
    Object.fromEntries(names.map(([key, name]) => [name, row[key]])),
  )
  const identifiers = names.map(([, name]) => sql.identifier(name))
  const columns = sql.join(identifiers, sql`, `)
  const overwritten = sql.join(
    identifiers.map((name) => sql`${name} = excluded.${name}`),
    sql`, `,
  )
  await db.execute(sql`
    insert into ${table} (${columns})
    select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(renamed)}::json)
    ${isReplacing ? sql`on conflict (id) do update set ${overwritten}` : sql``}`)
}
