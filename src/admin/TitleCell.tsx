import type { DefaultServerCellComponentProps } from 'payload'
import { DocumentLink } from './DocumentLink'

/** The title of a style, which opens it. A draft without a title can be opened as well. */
export function TitleCell(props: DefaultServerCellComponentProps) {
  const title = typeof props.cellData === 'string' ? props.cellData.trim() : ''
  return <DocumentLink cell={props}>{title || <em>Untitled draft</em>}</DocumentLink>
}
