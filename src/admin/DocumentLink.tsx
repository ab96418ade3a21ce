import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

type Props = {
  cell: Pick<DefaultServerCellComponentProps, 'collectionSlug' | 'payload' | 'rowData' | 'viewType'>
  children: ReactNode
}

/**
 * Leads from a cell of a list to its document. Payload links the first column only, and not where
 * that has a cell of its own.
 */
export function DocumentLink({ cell, children }: Props) {
  const { collectionSlug, payload, rowData, viewType } = cell
  // Payload also renders the cells when it prepares a form, where there is no row.
  if (!rowData?.id) return children
  const folder = viewType === 'trash' ? '/trash' : ''
  const href = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${collectionSlug}${folder}/${encodeURIComponent(String(rowData.id))}`,
  })
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}
