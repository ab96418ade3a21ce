import type { DefaultServerCellComponentProps } from 'payload'

/** A mark where a box is ticked and nothing where it is not, so that the exceptions stand out. */
export function FlagCell({ cellData }: DefaultServerCellComponentProps) {
  if (cellData !== true) return <span className="unflagged-cell">No</span>
  return (
    <span aria-label="Yes" className="flag-cell" role="img">
      ✓
    </span>
  )
}
