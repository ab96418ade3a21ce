import { TrackedCopyButton } from '@/features/analytics/tracked-copy-button'
import { pictureSources } from '@/features/gallery/picture-sources'
import { SrefPicture } from '@/features/gallery/sref-picture'
import { sampleParameters, samplePrompt } from './sample-prompt'
import type { StyleSample } from './style-sref'
import { ZOOM_MARK } from './zoom/zoom-mark'

/** On a phone two thirds: three times the dots of a point show no more, and take twice the bytes. */
const SIZES =
  '(width >= 112.5rem) 620px, (width >= 64rem) calc(50vw - 270px), (width >= 40rem) calc(50vw - 40px), 67vw'

type SampleFigureProps = {
  sample: StyleSample
  code: string | null
  title: string
  slug: string
  loading: 'lazy' | 'eager' | 'first'
}

/** One picture in the style, with how it was made. */
export function SampleFigure({ sample, code, title, slug, loading }: SampleFigureProps) {
  const parameters = sampleParameters(sample)
  const prompt = samplePrompt(sample, code)
  return (
    <figure className="mb-7">
      <a
        href={pictureSources(sample.picture).src}
        {...{ [ZOOM_MARK]: '' }}
        className="block cursor-zoom-in"
      >
        <SrefPicture
          picture={sample.picture}
          alt={sample.picture.alt || title}
          sizes={SIZES}
          loading={loading}
          className="h-auto w-full bg-shade"
        />
      </a>
      <figcaption className="mt-2.5 grid content-start gap-1.5 text-note max-sm:px-4">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          {sample.scene && <span className="font-semibold capitalize">{sample.scene}</span>}
          {parameters && <span className="font-mono text-muted">{parameters}</span>}
        </p>
        {prompt && (
          <div className="flex items-start justify-between gap-4">
            <p className="text-muted">{sample.prompt}</p>
            <TrackedCopyButton
              srefSlug={slug}
              text={prompt}
              label={`Copy the prompt of this ${sample.scene ?? 'picture'}`}
              className="script-only -mt-3 -mr-3 flex min-h-11 shrink-0 items-center gap-2 rounded-chip px-3 font-medium transition-colors duration-150 hover:bg-shade lg:-mt-2 lg:min-h-9"
            >
              Copy
            </TrackedCopyButton>
          </div>
        )}
      </figcaption>
    </figure>
  )
}
