import { PaletteStrip } from '@/ui/palette-strip'
import { PaletteSwatches } from './palette-swatches'
import { ParameterMeanings } from './parameter-meanings'
import { ParameterPanel } from './parameter-panel'
import { PremiumPanel } from './premium-panel'
import { SampleWall } from './sample-wall'
import { StyleFacts } from './style-facts'
import { StyleHeader } from './style-header'
import type { StyleSref } from './style-sref'
import { StyleTags } from './style-tags'

/**
 * A style on its own page: the samples beside what is known of it. On a phone the panel dissolves
 * (`contents`), so that its copy bar can stick to the lower edge while the pictures pass.
 */
export function StylePage({ style }: { style: StyleSref }) {
  const palette = style.samples[0]?.picture.palette ?? []
  return (
    <>
      <PaletteStrip colours={palette} className="h-1.5" />
      <article className="page-gutter grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 pt-5 sm:pt-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 lg:row-start-1">
          <StyleHeader {...style} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <SampleWall {...style} />
        </div>
        <div className="contents content-start gap-6 lg:sticky lg:top-6 lg:col-start-2 lg:row-start-2 lg:grid lg:self-start">
          {style.code === null ? (
            <PremiumPanel />
          ) : (
            <>
              <ParameterPanel code={style.code} defaults={style.defaults} />
              <ParameterMeanings code={style.code} defaults={style.defaults} />
            </>
          )}
          <PaletteSwatches palette={palette} />
          <StyleTags tags={style.tags} />
          <StyleFacts {...style} />
        </div>
      </article>
    </>
  )
}
