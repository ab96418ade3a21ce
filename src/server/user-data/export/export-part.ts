import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { UserExport } from '@/domain/api/user-export'

type ListName = {
  [Name in keyof UserExport]: UserExport[Name] extends unknown[] ? Name : never
}[keyof UserExport]

type Row = Record<string, unknown>

/** One list of the export. */
export type ExportPart = {
  name: ListName
  /**
   * Rows of the user in the order of their `cursor`, from behind `after`; a part that is never long gives
   * them all and no cursor.
   */
  query: (page: { userId: string; after: string | null; limit: number }) => SQL
  toItem: (row: Row) => unknown
}

type ItemOf<Name extends ListName> = UserExport[Name] extends (infer Item)[] ? Item : never

/** Holds what a part gives against what the export promises. */
export function exportPart<const Name extends ListName, Item extends Row>(part: {
  name: Name
  query: ExportPart['query']
  toItem: (row: Item) => ItemOf<Name>
}): ExportPart {
  return part as unknown as ExportPart
}
