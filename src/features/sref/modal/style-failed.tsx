import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'

type StyleFailedProps = {
  /** By which the fault can be found in the log. */
  reference: string | undefined
  onRetry: () => void
}

/** In the dialog: the style could not be put together. */
export function StyleFailed({ reference, onRetry }: StyleFailedProps) {
  return (
    <div className="page-gutter">
      <Notice
        title="That did not work"
        actions={
          <button type="button" onClick={onRetry} className={PRIMARY_BUTTON}>
            Try again
          </button>
        }
      >
        The style could not be put together. It is our fault, not yours, and usually passes within a
        moment.
        {reference && <p className="mt-3 text-note">Reference: {reference}</p>}
      </Notice>
    </div>
  )
}
