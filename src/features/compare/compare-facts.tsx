import { TrackedCopyButton } from '@/features/analytics/tracked-copy-button'
import { joinParameters, styleParameters } from '@/features/sref/style-parameters'
import { LockIcon } from '@/ui/icons'
import { PaletteStrip } from '@/ui/palette-strip'
import { ColumnControls } from './column-controls'
import type { CompareColumnProps } from './compare-column-head'

/** The string and the colours of one style. */
export function CompareFacts({ style, place, slugs }: CompareColumnProps) {
  const { code, defaults, slug, samples } = style
  const text = code === null ? null : joinParameters(styleParameters({ code, defaults }))
  return (
    <div className="grid min-w-0 snap-start content-start gap-2 pt-3">
      {text === null ? (
        <p className="flex min-h-11 items-center gap-2 rounded-chip border border-line px-3 text-small font-semibold">
          <LockIcon />
          Premium
        </p>
      ) : (
        <TrackedCopyButton
          srefSlug={slug}
          text={text}
          label={`Copy ${text}`}
          className="flex min-h-11 w-full min-w-0 items-center justify-between gap-2 rounded-chip bg-shade px-3 text-left font-mono text-note transition-colors duration-150 hover:bg-ink hover:text-wall data-[state=copied]:bg-ink data-[state=copied]:text-wall"
        >
          {text}
        </TrackedCopyButton>
      )}
      <PaletteStrip colours={samples[0]?.picture.palette ?? []} className="h-4" />
      <ColumnControls style={style} place={place} slugs={slugs} className="-ml-3 sm:hidden" />
    </div>
  )
}
