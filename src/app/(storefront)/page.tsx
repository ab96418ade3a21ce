import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CategoryChips } from '@/features/gallery/category-chips'
import { FeaturedStrip } from '@/features/gallery/featured-strip'
import { GalleryNothing } from '@/features/gallery/gallery-nothing'
import { GalleryOpening } from '@/features/gallery/gallery-opening'
import { GalleryPages } from '@/features/gallery/gallery-pages'
import {
  galleryHref,
  isCombination,
  isFrontPage,
  isRefined,
  parseGalleryQuery,
} from '@/features/gallery/gallery-query'
import { galleryTitle } from '@/features/gallery/gallery-title'
import { GalleryToolbar } from '@/features/gallery/gallery-toolbar'
import { leadingColours } from '@/features/gallery/leading-colours'
import { SrefGrid } from '@/features/gallery/sref-grid'
import { TagChips } from '@/features/gallery/tag-chips'
import { PaletteStrip } from '@/ui/palette-strip'
import { readFilters } from './read-filters'
import { readHome } from './read-home'

export const dynamic = 'force-dynamic'

type HomeProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: HomeProps): Promise<Metadata> {
  const query = parseGalleryQuery(await searchParams)
  const filters = await readFilters(query)
  if (filters === null) return {}
  const { categories, tags } = filters
  const [category] = isRefined(query) ? [] : categories
  return {
    // A key that is there, even undefined, would take the layout's own title away.
    ...(!isFrontPage(query) && { title: galleryTitle({ ...query, categories, tags }) }),
    ...(category?.description && { description: category.description }),
    // The same styles in another order are the same page to a crawler.
    alternates: { canonical: galleryHref({ ...query, sort: undefined }) },
    // Combinations are without end; their parts have pages of their own.
    ...(isCombination(query) && { robots: { index: false, follow: true } }),
  }
}

export default async function Home({ searchParams }: HomeProps) {
  const query = parseGalleryQuery(await searchParams)
  const home = await readHome(query)
  if (home === null) notFound()
  const { categories, tags, srefs, featured, waysOn } = home
  return (
    <>
      <PaletteStrip colours={leadingColours(waysOn?.srefs ?? srefs)} className="h-1.5" />
      <GalleryOpening query={query} {...home} />
      <CategoryChips categories={categories} query={query} />
      {!isFrontPage(query) && <TagChips tags={tags} query={query} />}
      {featured.length > 0 && (
        <div className="pt-7 sm:pt-9">
          <FeaturedStrip srefs={featured} />
        </div>
      )}
      <section id="styles" aria-labelledby="styles-title" className="page-gutter pt-6 sm:pt-8">
        <GalleryToolbar query={query} {...home} />
        {srefs.length > 0 ? (
          <>
            <SrefGrid srefs={srefs} isFirst={featured.length === 0} />
            <GalleryPages query={query} pageCount={home.pageCount} />
          </>
        ) : (
          <GalleryNothing query={query} {...home} />
        )}
      </section>
    </>
  )
}
