const COLUMNS = { phone: 2, tablet: 3, desktop: 4, wall: 6 } as const

/** How many tiles are twice as wide as the others on each kind of screen. */
export type WideAt = Record<keyof typeof COLUMNS, number>

/** As many as fill the last row: ten tiles in rows of four leave two places, so two are wide. */
export function wideTiles(count: number): WideAt {
  const missing = (columns: number) => (columns - (count % columns)) % columns
  // Fewer tiles than places would be all wide, and leave a hole still.
  const wide = (columns: number) => (missing(columns) <= count ? missing(columns) : 0)
  return {
    phone: wide(COLUMNS.phone),
    tablet: wide(COLUMNS.tablet),
    desktop: wide(COLUMNS.desktop),
    wall: wide(COLUMNS.wall),
  }
}
