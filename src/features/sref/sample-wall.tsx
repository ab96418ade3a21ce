import { LockedSample } from './locked-sample'
import { SampleFigure } from './sample-figure'
import type { StyleSref } from './style-sref'

type SampleWallProps = Pick<StyleSref, 'samples' | 'isPremium' | 'code' | 'title'>

/** The samples behind a cover, in the proportions that they usually have. */
const LOCKED_SAMPLES = [
  { number: 2, shape: 'sm:aspect-3/2' },
  { number: 3, shape: '' },
  { number: 4, shape: '' },
] as const

/**
 * The samples, large, each in its own proportions: below each other on a phone, in two columns where
 * there is room. The first is the cover.
 */
export function SampleWall({ samples, isPremium, code, title }: SampleWallProps) {
  const palette = samples[0]?.picture.palette ?? []
  return (
    <section aria-label="Samples" className="max-sm:-mx-4 sm:columns-2 sm:gap-4">
      {samples.map((sample, index) => (
        <SampleFigure
          key={sample.picture.contentHash}
          sample={sample}
          code={code}
          title={title}
          loading={index === 0 ? 'first' : index === 1 ? 'eager' : 'lazy'}
        />
      ))}
      {isPremium && (
        <div className="max-sm:grid max-sm:grid-cols-3 max-sm:gap-1 max-sm:px-4 sm:contents">
          {LOCKED_SAMPLES.map(({ number, shape }) => (
            <LockedSample
              key={number}
              number={number}
              shape={shape}
              colour={palette[number - 1]?.hex}
            />
          ))}
        </div>
      )}
    </section>
  )
}
