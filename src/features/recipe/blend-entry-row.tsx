'use client'

import Link from 'next/link'
import type { BlendStyle } from '@/domain/api/codes'
import { type BlendEntry, MAX_WEIGHT, MIN_WEIGHT, readWeight } from '@/domain/recipe/recipe'
import { ArrowIcon, CloseIcon, LockIcon } from '@/ui/icons'
import { PaletteStrip } from '@/ui/palette-strip'
import { SrefPicture } from '../gallery/sref-picture'
import { NumberInput } from './number-input'

type BlendEntryRowProps = {
  entry: BlendEntry
  /** Null where the gallery has none, undefined until that is known. */
  style: BlendStyle | null | undefined
  /** Of the whole, in percent. */
  share: number
  index: number
  count: number
  isPremiumViewer: boolean
  onWeight: (weight: number) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** What the slider reaches; the field beside it takes more. */
const SLIDER = { min: 0.5, max: 10, step: 0.5 }

const SMALL_BUTTON =
  'grid size-11 shrink-0 place-items-center rounded-chip text-muted transition-colors duration-150 hover:bg-shade hover:text-ink disabled:invisible'

export function BlendEntryRow(props: BlendEntryRowProps) {
  const { entry, style, share, index, count, onWeight, onMove, onRemove } = props
  const name = style?.title ?? entry.code ?? entry.slug ?? ''
  const id = `entry-${index}`
  return (
    <li
      data-entry={entry.code ?? entry.slug}
      className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 bg-wall py-3 sm:grid-cols-[4rem_minmax(0,1fr)_15rem_auto]"
    >
      <Thumb style={style} />
      <div className="min-w-0 max-sm:col-span-2">
        <Name {...props} name={name} />
        <noscript>
          <label className="mt-1 block text-note text-muted">
            Code and weight
            <input
              name="sref"
              defaultValue={`${entry.code ?? entry.slug}::${entry.weight}`}
              className="block min-h-11 w-full rounded-chip bg-shade px-3 font-mono text-ink"
            />
          </label>
        </noscript>
      </div>
      <div className="script-only flex items-center gap-3 max-sm:order-1 max-sm:col-span-2 max-sm:col-start-1 max-sm:row-start-2">
        <input
          type="range"
          aria-label={`Weight of ${name}`}
          aria-valuetext={`${entry.weight}, ${share} percent`}
          {...SLIDER}
          value={entry.weight}
          disabled={count < 2}
          onChange={(event) => onWeight(Number(event.target.value))}
          className="h-11 min-w-0 flex-1 cursor-pointer accent-ink disabled:cursor-auto disabled:opacity-40"
        />
        <NumberInput
          label={`Weight of ${name} as a number`}
          value={entry.weight}
          read={readWeight}
          step={0.5}
          hint={`From ${MIN_WEIGHT} to ${MAX_WEIGHT}.`}
          onChange={onWeight}
        />
      </div>
      <div className="script-only flex justify-end max-sm:order-2 max-sm:col-start-3 max-sm:row-start-2 max-sm:-mr-2">
        <button
          type="button"
          id={`${id}-earlier`}
          onClick={() => onMove(-1)}
          disabled={index === 0}
          aria-label={`Move ${name} forward`}
          className={SMALL_BUTTON}
        >
          <ArrowIcon className="-rotate-90" />
        </button>
        <button
          type="button"
          id={`${id}-later`}
          onClick={() => onMove(1)}
          disabled={index === count - 1}
          aria-label={`Move ${name} back`}
          className={SMALL_BUTTON}
        >
          <ArrowIcon className="rotate-90" />
        </button>
        <button
          type="button"
          id={`${id}-remove`}
          onClick={onRemove}
          aria-label={`Remove ${name}`}
          className={SMALL_BUTTON}
        >
          <CloseIcon />
        </button>
      </div>
    </li>
  )
}

function Name({ entry, style, name, isPremiumViewer }: BlendEntryRowProps & { name: string }) {
  const code = entry.code ?? style?.code
  if (style) {
    return (
      <>
        <Link
          href={`/sref/${style.slug}`}
          prefetch={false}
          className="flex min-h-8 items-center gap-2 font-semibold leading-tight underline-offset-4 hover:underline"
        >
          {style.premium && <LockIcon />}
          <span className="line-clamp-2">{name}</span>
        </Link>
        {code ? (
          <p className="truncate font-mono text-note text-muted">{code}</p>
        ) : (
          <p className="text-note text-muted">
            Locked: its code is not in the string.{' '}
            {!isPremiumViewer && (
              <Link href="/premium" prefetch={false} className="underline underline-offset-2">
                Premium
              </Link>
            )}
          </p>
        )}
      </>
    )
  }
  return (
    <>
      <p className="truncate font-mono font-medium">{entry.code ?? entry.slug}</p>
      <p className="text-note text-muted">
        {style === undefined
          ? 'Looking it up …'
          : entry.code === undefined
            ? 'There is no such style; the string goes without it.'
            : 'Not in the gallery; it works all the same.'}
      </p>
    </>
  )
}

function Thumb({ style }: Pick<BlendEntryRowProps, 'style'>) {
  return (
    <div>
      <div className="aspect-4/5 overflow-hidden bg-shade">
        {style?.cover && (
          <SrefPicture
            picture={style.cover}
            alt=""
            sizes="64px"
            maxWidth={320}
            className="size-full object-cover"
          />
        )}
      </div>
      <PaletteStrip colours={style?.cover?.palette ?? []} className="mt-0.5 h-1" />
    </div>
  )
}
