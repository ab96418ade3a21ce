'use client'

import { useLinkStatus } from 'next/link'

/**
 * Inside a link: a thin running line at the top of the link's positioned box, from the tap until the
 * next page is there. It appears late, so that quick answers do not flicker.
 */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden="true"
      data-pending={pending || undefined}
      className="link-pending pointer-events-none"
    />
  )
}
