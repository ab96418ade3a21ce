import { TrackView } from '@/features/analytics/track-view'
import { PaletteStrip } from '@/ui/palette-strip'
import { MadeWith } from './made-with'
import { PaletteSwatches } from './palette-swatches'
import { PremiumPanel } from './premium-panel'
import { PremiumWall } from './premium-wall'
import { RecipePanel } from './recipe-panel'
import { SampleWall } from './sample-wall'
import { StyleActions } from './style-actions'
import type { StyleChoices } from './style-choices'
import { StyleFacts } from './style-facts'
import { StyleHeader } from './style-header'
import type { StyleSref } from './style-sref'
import { StyleTags } from './style-tags'

type StylePageProps = { style: StyleSref; choices: StyleChoices }

/**
 * A style on its own page, or over a list: the samples beside what is known of it. On a phone the panel
 * dissolves (`contents`), so that its copy bar can stick to the lower edge while the pictures pass.
 */
export function StylePage({ style, choices }: StylePageProps) {
  const palette = style.samples[0]?.picture.palette ?? []
  const { code, isPremium } = style
  return (
    <>
      <TrackView slug={style.slug} />
      <PaletteStrip colours={palette} className="h-1.5" />
      <article className="page-gutter grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 pt-5 sm:pt-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 lg:row-start-1">
          <StyleHeader {...style} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {isPremium ? <PremiumWall style={style} /> : <SampleWall {...style} />}
        </div>
        <div className="contents content-start gap-6 lg:col-start-2 lg:row-start-2 lg:grid lg:self-start">
          {code === null ? (
            <PremiumPanel slug={style.slug} choices={choices} />
          ) : (
            <RecipePanel {...style} code={code} choices={choices} />
          )}
          <StyleActions style={style} />
          <PaletteSwatches palette={palette} />
          <StyleTags tags={style.tags} />
          <MadeWith samples={style.samples} />
          <StyleFacts {...style} />
        </div>
      </article>
    </>
  )
}
