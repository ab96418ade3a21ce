'use client'

import {
  Button,
  Modal,
  toast,
  useConfig,
  useDocumentTitle,
  useForm,
  useModal,
  useRouteTransition,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import { describeDone } from './describe-merge'
import './merge.css'
import { MergePlan } from './MergePlan'
import { TermSelect } from './TermSelect'
import { TERM_NAMES, type TermCollection } from './term-collection'
import { useMerge } from './use-merge'
import type { TermOption } from './use-term-options'

/** The button of the menu that the dialog was opened from; the entry itself is hidden by then. */
const MENU_BUTTON = '.doc-controls__popup button'

const FOCUS = {
  // Escape closes the dialog, which ends the trap; in the list of terms it closes only the list.
  escapeDeactivates: false,
  setReturnFocus: () => document.querySelector<HTMLElement>(MENU_BUTTON) ?? false,
} as const

type Props = {
  collection: TermCollection
  /** Of the term that will be gone. */
  id: string
  modalSlug: string
}

/** Lets an editor choose the term that stays, tells what that changes, and merges. */
export function MergeDialog({ collection, id, modalSlug }: Props) {
  const { closeModal } = useModal()
  const { title } = useDocumentTitle()
  const [into, setInto] = useState<TermOption | null>(null)
  const { plan, isMerging, choose, merge } = useMerge({ collection, id })
  const leadTo = useLeadTo(collection)
  const headingId = `${modalSlug}-heading`
  const isReady = plan.state === 'ready' && into !== null

  const confirm = async () => {
    if (!isReady || isMerging) return
    const report = await merge(into.value)
    if (!report) return
    toast.success(describeDone({ report }))
    closeModal(modalSlug)
    leadTo(report.into.id)
  }

  return (
    <Modal
      aria-labelledby={headingId}
      className="confirmation-modal merge-dialog"
      closeOnBlur={false}
      focusTrapOptions={FOCUS}
      slug={modalSlug}
    >
      <div className="confirmation-modal__wrapper merge-dialog__wrapper">
        <div className="confirmation-modal__content">
          <h1 id={headingId}>Merge “{title}”</h1>
          <p>
            Every style with this {TERM_NAMES[collection]} gets the other one instead. A style that
            has both keeps one.
          </p>
        </div>
        <TermSelect
          collection={collection}
          exceptId={id}
          isDisabled={isMerging}
          onChange={(option) => {
            setInto(option)
            void choose(option?.value ?? null)
          }}
          value={into}
        />
        <MergePlan
          collection={collection}
          onRetry={() => void choose(into?.value ?? null)}
          plan={plan}
        />
        <div className="confirmation-modal__controls">
          <Button
            buttonStyle="secondary"
            disabled={isMerging}
            id="merge-cancel"
            onClick={() => closeModal(modalSlug)}
            size="large"
            type="button"
          >
            Cancel
          </Button>
          <Button
            disabled={!isReady || isMerging}
            id="merge-confirm"
            onClick={confirm}
            size="large"
            type="button"
          >
            {isMerging ? 'Merging …' : 'Merge'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** Opens the term that stayed. What was typed into the form of the emptied one has no place any more. */
function useLeadTo(collection: TermCollection) {
  const { config } = useConfig()
  const { setModified } = useForm()
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  return (id: string) => {
    setModified(false)
    const path = `/collections/${collection}/${id}` as const
    const href = formatAdminURL({ adminRoute: config.routes.admin, path })
    startRouteTransition(() => router.push(href))
  }
}
