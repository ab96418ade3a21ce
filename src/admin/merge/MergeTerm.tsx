'use client'

import { PopupList, useDocumentInfo, useEditDepth, useModal } from '@payloadcms/ui'
import { MergeDialog } from './MergeDialog'
import { isTermCollection } from './term-collection'

/** In the menu of a tag or category: merge it into another one. Not in a drawer over another form. */
export function MergeTerm() {
  const { id, collectionSlug, hasDeletePermission } = useDocumentInfo()
  const { isModalOpen, openModal } = useModal()
  const isInDrawer = useEditDepth() > 1
  if (!id || isInDrawer || !hasDeletePermission || !isTermCollection(collectionSlug)) return null
  const modalSlug = `merge-${id}`
  return (
    <>
      <PopupList.Button id="action-merge" onClick={() => openModal(modalSlug)}>
        Merge into…
      </PopupList.Button>
      {isModalOpen(modalSlug) && (
        <MergeDialog collection={collectionSlug} id={String(id)} modalSlug={modalSlug} />
      )}
    </>
  )
}
