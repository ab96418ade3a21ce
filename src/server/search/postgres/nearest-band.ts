import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { cellBandsOfAny, NEARNESS_BANDS } from '@/domain/search/colour-cells'

/** A document has at most so many colours. */
const MAX_COLOURS = 8

/** No colour is lighter than white, so no colour's cell has a greater number than those around it. */
const LAST_CELL = Math.max(...cellBandsOfAny(['#ffffff']).flat())

/**
 * The nearest band of a row's colours to those in `bandTable`, as SQL; null or `NEARNESS_BANDS` when
 * none is near.
 */
export const nearestBand: SQL = sql`least(${sql.join(
  Array.from(
    { length: MAX_COLOURS },
    (_, index) => sql`get_byte(near.bands, color_cells[${sql.raw(String(index + 1))}])`,
  ),
  sql`, `,
)})`

/**
 * The bands around colours as a table `near` of one row, to stand beside `search_documents`: a byte for
 * each cell. Looking a cell up there takes a twentieth of the time that comparing lists of cells does.
 */
export function bandTable(colors: string[]): SQL {
  const bytes = Buffer.alloc(LAST_CELL + 1, NEARNESS_BANDS)
  for (const [band, cells] of cellBandsOfAny(colors).entries()) {
    for (const cell of cells) bytes[cell] = band
  }
  return sql`(select ${bytes}::bytea as bands offset 0) as near`
}

/** Whether a row has a colour that is near to one in `bandTable`. */
export const isNear: SQL = sql`${nearestBand} < ${sql.raw(String(NEARNESS_BANDS))}`
