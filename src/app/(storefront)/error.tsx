'use client'

import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void }

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <div className="page-gutter">
      <Notice
        title="That did not work"
        actions={
          <>
            <button type="button" onClick={retry} className={PRIMARY_BUTTON}>
              Try again
            </button>
            <a href="/browse" className={QUIET_BUTTON}>
              Browse the gallery
            </a>
          </>
        }
      >
        The page could not be put together. It is our fault, not yours, and usually passes within a
        moment.
        {error.digest && <p className="mt-3 text-note">Reference: {error.digest}</p>}
      </Notice>
    </div>
  )
}
