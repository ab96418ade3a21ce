'use client'

import { Button, Modal, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import './api-keys.css'
import { KeyForm } from './KeyForm'
import { NewKey } from './NewKey'

const MODAL_SLUG = 'make-api-key'
const OPENER_ID = 'make-api-key'
const HEADING_ID = 'make-api-key-heading'

const FOCUS = {
  setReturnFocus: () => document.querySelector<HTMLElement>(`#${OPENER_ID}`) ?? false,
} as const

/** Above the list of keys: makes one for whoever is signed in, and shows it this once. */
export function MakeKey() {
  const { isModalOpen, openModal } = useModal()
  return (
    <div className="make-key">
      <Button
        buttonStyle="secondary"
        id={OPENER_ID}
        margin={false}
        onClick={() => openModal(MODAL_SLUG)}
        size="medium"
      >
        Make a key
      </Button>
      {isModalOpen(MODAL_SLUG) && <MakeKeyDialog />}
    </div>
  )
}

/** A click beside it does not close it: the key that it shows cannot be had again. */
function MakeKeyDialog() {
  const { closeModal } = useModal()
  const [key, setKey] = useState<string | null>(null)
  const router = useRouter()
  const close = () => {
    closeModal(MODAL_SLUG)
    if (key !== null) router.refresh()
  }
  return (
    <Modal
      aria-labelledby={HEADING_ID}
      className="confirmation-modal make-key__dialog"
      closeOnBlur={false}
      focusTrapOptions={FOCUS}
      slug={MODAL_SLUG}
    >
      <div className="confirmation-modal__wrapper make-key__wrapper">
        <h1 id={HEADING_ID}>{key === null ? 'Make an API key' : 'Your new key'}</h1>
        {key === null ? (
          <KeyForm onCancel={close} onMade={setKey} />
        ) : (
          <NewKey onDone={close} value={key} />
        )}
      </div>
    </Modal>
  )
}
