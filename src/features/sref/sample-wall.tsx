import { LockedSample } from './locked-sample'
import { SampleFigure } from './sample-figure'
import { shareOut } from './share-out'
import type { StyleSref } from './style-sref'
import { SampleZoom } from './zoom/sample-zoom'

type SampleWallProps = Pick<StyleSref, 'samples' | 'isPremium' | 'code' | 'title' | 'slug'>

/** The samples behind a cover, in the proportions that they usually have. */
const LOCKED_SAMPLES = [
  { number: 2, ratio: 3 / 2 },
  { number: 3, ratio: 1 },
  { number: 4, ratio: 1 },
]

/**
 * The samples, large, each in its own proportions: below each other on a phone, in two columns where
 * there is room. The first is the cover. Of a locked style the places of the others are there.
 */
export function SampleWall({ samples, isPremium, code, title, slug }: SampleWallProps) {
  const palette = samples[0]?.picture.palette ?? []
  const locked = isPremium && code === null ? LOCKED_SAMPLES : []
  const places = [
    ...samples.map((sample, index) => ({
      key: sample.picture.contentHash,
      ratio: sample.picture.width / sample.picture.height,
      element: (
        <SampleFigure
          sample={sample}
          code={code}
          title={title}
          slug={slug}
          loading={index === 0 ? 'first' : index === 1 ? 'eager' : 'lazy'}
        />
      ),
    })),
    ...locked.map(({ number, ratio }) => ({
      key: `locked ${number}`,
      ratio,
      element: <LockedSample number={number} ratio={ratio} colour={palette[number - 1]?.hex} />,
    })),
  ]
  return (
    <SampleZoom className="grid max-sm:-mx-4 sm:grid-cols-2 sm:items-start sm:gap-4">
      {shareOut(places.map(({ ratio }) => ratio)).map((column) => (
        <div key={column[0] ?? 'none'} className="grid min-w-0">
          {column.map((place) => (
            <div key={places[place]?.key}>{places[place]?.element}</div>
          ))}
        </div>
      ))}
    </SampleZoom>
  )
}
