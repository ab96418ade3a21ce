import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CategoryChips } from '@/features/gallery/category-chips'
import { FeaturedStrip } from '@/features/gallery/featured-strip'
import { GalleryHeading } from '@/features/gallery/gallery-heading'
import { GalleryHero } from '@/features/gallery/gallery-hero'
import { GalleryNothing } from '@/features/gallery/gallery-nothing'
import { GalleryPages } from '@/features/gallery/gallery-pages'
import { galleryHref, isFrontPage, parseGalleryQuery } from '@/features/gallery/gallery-query'
import { galleryTitle } from '@/features/gallery/gallery-title'
import { leadingColours } from '@/features/gallery/leading-colours'
import { SortSwitch } from '@/features/gallery/sort-switch'
import { SrefGrid } from '@/features/gallery/sref-grid'
import { PaletteStrip } from '@/ui/palette-strip'
import { readFilter, readHome } from './read-home'

export const dynamic = 'force-dynamic'

type HomeProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: HomeProps): Promise<Metadata> {
  const query = parseGalleryQuery(await searchParams)
  const filter = await readFilter(query.category, query.tag)
  if (filter === null) return {}
  return {
    // A key that is there, even undefined, would take the layout's own title away.
    ...(!isFrontPage(query) && { title: galleryTitle({ ...filter, page: query.page }) }),
    ...(filter.category?.description && { description: filter.category.description }),
    // The same styles in another order are the same page to a crawler.
    alternates: { canonical: galleryHref({ ...query, sort: 'popular' }) },
  }
}

export default async function Home({ searchParams }: HomeProps) {
  const query = parseGalleryQuery(await searchParams)
  const home = await readHome(query)
  if (home === null) notFound()
  const { categories, category, tag, srefs, total, pageCount, featured } = home
  const isFront = isFrontPage(query)
  return (
    <>
      <PaletteStrip colours={leadingColours(srefs)} className="h-1.5" />
      {isFront ? (
        <GalleryHero />
      ) : (
        <GalleryHeading
          title={galleryTitle({ category, tag, page: srefs.length > 0 ? query.page : 1 })}
          description={category?.description}
          total={total}
        />
      )}
      <CategoryChips
        categories={categories}
        current={query.category}
        isAll={!category && !tag}
        sort={query.sort}
      />
      {featured.length > 0 && (
        <div className="pt-7 sm:pt-9">
          <FeaturedStrip srefs={featured} />
        </div>
      )}
      <section id="styles" aria-labelledby="styles-title" className="page-gutter pt-8 sm:pt-10">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 sm:mb-6">
          <h2
            id="styles-title"
            className={isFront ? 'text-heading font-semibold tracking-tight' : 'sr-only'}
          >
            {isFront ? `${total.toLocaleString('en')} styles` : 'Styles'}
          </h2>
          {srefs.length > 0 && <SortSwitch query={query} />}
        </div>
        {srefs.length > 0 ? (
          <SrefGrid srefs={srefs} isFirst={featured.length === 0} />
        ) : (
          <GalleryNothing query={query} total={total} pageCount={pageCount} />
        )}
        {srefs.length > 0 && <GalleryPages query={query} pageCount={pageCount} />}
      </section>
    </>
  )
}
