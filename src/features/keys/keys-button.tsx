'use client'

import { askForKeys } from './ask-for-keys'

/** The way to the keys for those who do not know that `?` shows them. */
export function KeysButton({ className = '' }: { className?: string }) {
  return (
    <button
      type="button"
      aria-keyshortcuts="?"
      onClick={askForKeys}
      className={`script-only ${className}`}
    >
      Keys
    </button>
  )
}
