import { LockIcon } from '@/ui/icons'

type LockedSampleProps = {
  /** Its place among the samples, from 2. */
  number: number
  /** Class of its proportions where there is room; it is square on a phone. */
  shape: string
  colour?: string
}

/** The place of a picture that only premium members see: a card in one of the cover's colours. */
export function LockedSample({ number, shape, colour }: LockedSampleProps) {
  return (
    <div
      className={`relative aspect-square break-inside-avoid bg-shade sm:mb-7 ${shape}`}
      style={{ background: colour }}
    >
      <p className="absolute bottom-2 left-2 flex items-center gap-1.5 rounded-chip bg-wall px-2 py-1 sm:bottom-3 sm:left-3 text-note font-semibold">
        <LockIcon />
        Sample {number}
      </p>
    </div>
  )
}
