import { QUIET_BUTTON } from '@/ui/button-styles'

type CardSkeletonProps = {
  /** Tries again to read the page of the card; null while it is on its way. */
  retry: (() => void) | null
}

/** The place of a card that has not been read yet, exactly as large as the card (see `sref-card.tsx`). */
export function CardSkeleton({ retry }: CardSkeletonProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)]" aria-busy={retry === null}>
      <div className="card-cover bg-shade" />
      <div className="mt-1 h-1.5 bg-shade" />
      <div className="mt-2.5 min-h-10 text-small leading-5 text-muted sm:min-h-11 sm:leading-5.5 lg:min-h-5.5">
        {retry ? 'This one did not come through.' : <Line className="w-4/5" />}
      </div>
      <div className="flex min-h-11 items-center">{!retry && <Line className="w-2/5" />}</div>
      {retry ? (
        <button type="button" onClick={retry} className={`${QUIET_BUTTON} text-small`}>
          Try again
        </button>
      ) : (
        <div className="min-h-11 rounded-chip bg-shade" />
      )}
    </div>
  )
}

function Line({ className }: { className: string }) {
  return <div className={`mt-1 h-3 rounded-chip bg-shade ${className}`} />
}
