import { LockIcon } from '@/ui/icons'

type LockedSampleProps = {
  /** Its place among the samples, from 2. */
  number: number
  /** Width to height. */
  ratio: number
  colour?: string
}

/**
 * The place of a picture that only premium members see: a card in one of the cover's colours, as large
 * as the picture with its lines will be.
 */
export function LockedSample({ number, ratio, colour }: LockedSampleProps) {
  return (
    <div className="mb-7 pb-17">
      <div
        className="relative grid place-items-center bg-shade"
        style={{ background: colour, aspectRatio: ratio }}
      >
        <p className="flex items-center gap-2 rounded-chip bg-wall px-3 py-1.5 text-note font-semibold">
          <LockIcon />
          Sample {number}
        </p>
      </div>
    </div>
  )
}
