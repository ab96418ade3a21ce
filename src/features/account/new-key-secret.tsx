'use client'

import { useEffect, useRef } from 'react'
import { announce } from '@/ui/announce'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { CopyButton } from '@/ui/copy-button'
import type { MadeKey } from './new-key-form'

type NewKeySecretProps = { made: MadeKey; onKept: () => void }

/** A new key, this once. */
export function NewKeySecret({ made, onKept }: NewKeySecretProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])

  function putAway(): void {
    // Copying has said the whole key: this takes it out of the page.
    announce(`${made.name} is no longer shown.`)
    onKept()
  }

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={`The key ${made.name}`}
      className="grid w-full gap-4 border-2 border-ink p-4 outline-none"
    >
      <p className="text-body">
        <strong className="font-semibold">{made.name}</strong> is made. Copy it now: it is shown
        this once, and only a hash of it is kept.
      </p>
      <CopyButton
        text={made.key}
        label={`Copy the key ${made.name}`}
        className="flex min-h-12 min-w-0 items-center justify-between gap-3 rounded-chip bg-shade px-3 text-left font-mono text-small transition-colors duration-150 hover:bg-ink hover:text-wall data-[state=copied]:bg-ink data-[state=copied]:text-wall"
      >
        {made.key}
      </CopyButton>
      <button type="button" onClick={putAway} className={`${QUIET_BUTTON} justify-self-start`}>
        I have kept it
      </button>
    </section>
  )
}
