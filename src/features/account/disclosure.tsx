'use client'

import { type ReactNode, type RefObject, useRef } from 'react'
import { QUIET_BUTTON } from '@/ui/button-styles'

type DisclosureProps = {
  label: string
  children: (close: () => void) => ReactNode
}

/** A button that opens a form below it, with the focus in its first field. */
export function Disclosure({ label, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <details
      ref={details}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.querySelector<HTMLElement>('input')?.focus()
      }}
      className="group/disclosure w-full"
    >
      <summary
        className={`${QUIET_BUTTON} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}
      >
        {label}
        <span
          aria-hidden="true"
          className="transition-transform duration-150 group-open/disclosure:rotate-45"
        >
          +
        </span>
      </summary>
      <div className="max-w-md pt-5 pb-3">{children(() => close(details))}</div>
    </details>
  )
}

function close(details: RefObject<HTMLDetailsElement | null>): void {
  if (!details.current) return
  details.current.open = false
  details.current.querySelector('summary')?.focus()
}
