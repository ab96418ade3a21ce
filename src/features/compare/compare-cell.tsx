import type { SampleScene } from '@/domain/sref-sample'
import { TrackedCopyButton } from '@/features/analytics/tracked-copy-button'
import { SrefPicture } from '@/features/gallery/sref-picture'
import { sampleParameters, samplePrompt } from '@/features/sref/sample-prompt'
import type { StyleSample, StyleSref } from '@/features/sref/style-sref'
import { LockIcon } from '@/ui/icons'

type CompareCellProps = {
  style: StyleSref
  /** Null where the style does not show this subject. */
  sample: StyleSample | null
  scene: SampleScene | null
  /** True in the first row, which is on the first screen. */
  isFirst: boolean
  /** Columns. */
  count: number
}

/** One subject in one style, or the gap where it is missing or locked. */
export function CompareCell({ style, sample, scene, isFirst, count }: CompareCellProps) {
  if (sample === null) return <Gap style={style} scene={scene} />
  const parameters = sampleParameters(sample)
  const prompt = samplePrompt(sample, style.code)
  return (
    <figure className="min-w-0 snap-start">
      <SrefPicture
        picture={sample.picture}
        alt={sample.picture.alt || style.title}
        sizes={`(width >= 40rem) ${Math.round(100 / count)}vw, ${count === 1 ? 100 : 50}vw`}
        loading={isFirst ? 'eager' : 'lazy'}
        className="h-auto w-full bg-shade"
      />
      <figcaption className="grid gap-1 pt-2 text-note text-muted">
        {parameters && <span className="font-mono wrap-anywhere">{parameters}</span>}
        {prompt && (
          <TrackedCopyButton
            srefSlug={style.slug}
            text={prompt}
            label={`Copy prompt of this ${sample.scene ?? 'picture'} in ${style.title}`}
            className="script-only -ml-3 flex min-h-11 w-fit items-center gap-2 rounded-chip px-3 font-medium text-ink transition-colors duration-150 hover:bg-shade lg:min-h-9"
          >
            Copy prompt
          </TrackedCopyButton>
        )}
      </figcaption>
    </figure>
  )
}

function Gap({ style, scene }: Pick<CompareCellProps, 'style' | 'scene'>) {
  const isLocked = style.isPremium && style.code === null
  return (
    <p className="grid aspect-square snap-start place-content-center justify-items-center gap-2 border border-dashed border-line p-3 text-center text-note text-muted">
      {isLocked ? (
        <>
          <LockIcon />
          For premium members
        </>
      ) : (
        `No ${scene ?? 'such'} sample`
      )}
    </p>
  )
}
