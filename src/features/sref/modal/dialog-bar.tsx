import { Dialog } from '@base-ui/react/dialog'
import { ArrowIcon, CloseIcon } from '@/ui/icons'
import { stylePath } from './style-path'
import { FULL_PAGE_MARK } from './watch-style-links'

const CONTROL =
  'flex size-11 items-center justify-center rounded-chip transition-colors duration-150 hover:bg-shade disabled:opacity-35'

type DialogBarProps = {
  slug: string
  neighbours: { previous: string | null; next: string | null }
  onStep: (to: 'previous' | 'next') => void
}

/** Always in reach: to the style before and after, to the style's own page, back to the list. */
export function DialogBar({ slug, neighbours, onStep }: DialogBarProps) {
  const hasNeighbours = neighbours.previous !== null || neighbours.next !== null
  return (
    <div className="sticky top-0 z-2 flex items-center gap-1 border-b border-line bg-wall px-2 sm:px-6">
      {hasNeighbours && (
        <>
          <button
            type="button"
            aria-label="Previous style"
            aria-keyshortcuts="ArrowLeft"
            disabled={neighbours.previous === null}
            onClick={() => onStep('previous')}
            className={CONTROL}
          >
            <ArrowIcon className="rotate-180" />
          </button>
          <button
            type="button"
            aria-label="Next style"
            aria-keyshortcuts="ArrowRight"
            disabled={neighbours.next === null}
            onClick={() => onStep('next')}
            className={CONTROL}
          >
            <ArrowIcon />
          </button>
        </>
      )}
      <a
        href={stylePath(slug)}
        {...{ [FULL_PAGE_MARK]: '' }}
        className="ml-auto flex min-h-11 items-center px-3 text-small text-muted transition-colors duration-150 hover:text-ink"
      >
        Open full page
      </a>
      <Dialog.Close aria-label="Close" className={CONTROL}>
        <CloseIcon />
      </Dialog.Close>
    </div>
  )
}
