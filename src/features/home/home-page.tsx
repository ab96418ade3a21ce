import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { ArrowIcon } from '@/ui/icons'
import { Notice } from '@/ui/notice'
import { PaletteStrip } from '@/ui/palette-strip'
import { FeaturedStrip } from '../gallery/featured-strip'
import { galleryHref } from '../gallery/gallery-query'
import { leadingColours } from '../gallery/leading-colours'
import { CategoryTiles } from './category-tiles'
import type { HomeData } from './home-data'
import { HomeGrid } from './home-grid'
import { HomeHero } from './home-hero'
import { HomeSection } from './home-section'
import { HowItWorks } from './how-it-works'
import { PopularTags } from './popular-tags'
import { TrendingStyles } from './trending-styles'

/** The way in: search first, then what is worth a look, then every other way on. */
export function HomePage({ home }: { home: HomeData }) {
  const { total, featured, trending, newest, categories, tags } = home
  const colours = leadingColours([...featured, ...trending, ...newest])
  return (
    <>
      <PaletteStrip colours={colours} className="h-1.5" />
      <HomeHero total={total} tags={tags} />
      {total === 0 && <Nothing />}
      <FeaturedStrip srefs={featured} />
      {trending.length > 0 && <TrendingStyles ofTheWeek={trending} />}
      {categories.length > 0 && (
        <HomeSection id="categories" title="Categories">
          <CategoryTiles categories={categories} />
        </HomeSection>
      )}
      {newest.length > 0 && (
        <HomeSection
          id="newest"
          title="Newest"
          more={{ href: galleryHref({ sort: 'newest' }), label: 'All, newest first' }}
        >
          <HomeGrid srefs={newest} />
        </HomeSection>
      )}
      {tags.length > 0 && (
        <HomeSection id="tags" title="Popular tags">
          <PopularTags tags={tags} />
        </HomeSection>
      )}
      <HowItWorks />
      {total > 0 && (
        <p className="page-gutter flex flex-wrap gap-3 pt-14 sm:pt-20">
          <Link href={galleryHref({})} prefetch={false} className={PRIMARY_BUTTON}>
            {total === 1 ? 'See the one style' : `Browse all ${total.toLocaleString('en')} styles`}
            <ArrowIcon />
          </Link>
          <a href="/random" className={QUIET_BUTTON}>
            Surprise me
          </a>
        </p>
      )}
    </>
  )
}

function Nothing() {
  return (
    <div className="page-gutter">
      <Notice title="The walls are still bare" isPart>
        No style has been published yet. Come back soon.
      </Notice>
    </div>
  )
}
