'use client'

import type { CSSProperties, ReactNode } from 'react'
import { CheckIcon, CopyIcon } from './icons'
import { useCopy } from './use-copy'

export type CopyButtonProps = {
  /** What is copied. */
  text: string
  /** What the control does, for screen readers: "Copy --sref 42". */
  label: string
  /** What stands on the control; it gives way to "Copied" for a moment. */
  children: ReactNode
  /** Default true: an icon behind the text. */
  hasIcon?: boolean
  /** Called when the text is on the clipboard. */
  onCopied?: () => void
  className?: string
  style?: CSSProperties
}

/** A control that copies on one tap and says so in its own place. */
export function CopyButton({ hasIcon = true, ...props }: CopyButtonProps) {
  const { state, copy } = useCopy(props.text, props.onCopied)
  return (
    <button
      type="button"
      aria-label={props.label}
      data-state={state}
      onClick={copy}
      className={`group/copy ${props.className ?? ''}`}
      style={props.style}
    >
      <span className="grid min-w-0">
        <span className="col-start-1 row-start-1 truncate transition-opacity duration-150 group-data-[state=copied]/copy:opacity-0 group-data-[state=failed]/copy:opacity-0">
          {props.children}
        </span>
        <span
          aria-hidden="true"
          className="invisible col-start-1 row-start-1 truncate font-sans font-semibold group-data-[state=copied]/copy:visible group-data-[state=failed]/copy:visible"
        >
          {state === 'failed' ? 'Blocked' : 'Copied'}
        </span>
      </span>
      {hasIcon && (
        <span className="script-only">{state === 'copied' ? <CheckIcon /> : <CopyIcon />}</span>
      )}
    </button>
  )
}
