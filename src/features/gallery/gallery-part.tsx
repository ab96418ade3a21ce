import { PaletteStrip } from '@/ui/palette-strip'
import type { WaysOn } from '../search/nothing-found'
import type { CardSref } from './card-sref'
import { CategoryChips } from './category-chips'
import type { GalleryFacets } from './filter-groups'
import { GalleryEnd } from './gallery-end'
import { GalleryNothing } from './gallery-nothing'
import { GalleryOpening } from './gallery-opening'
import { GalleryPages } from './gallery-pages'
import { type GalleryQuery, galleryHref } from './gallery-query'
import { GalleryToolbar } from './gallery-toolbar'
import { leadingColours } from './leading-colours'
import { VirtualGallery } from './virtual-gallery'

/** One page of a part of the gallery, with all that can be chosen from there. */
export type GalleryPartData = GalleryFacets & {
  /** What is chosen. */
  filters: {
    categories: { name: string; slug: string; description?: string | null }[]
    tags: { name: string; slug: string }[]
  }
  srefs: CardSref[]
  /** Styles that match. */
  total: number
  pageCount: number
  didYouMean: string | null
  /** Null where something matches. */
  waysOn: WaysOn | null
}

type GalleryPartProps = {
  query: GalleryQuery
  part: GalleryPartData
  /** True where a chip adds to the choice, not leads to a page of its own. Default false. */
  isChoice?: boolean
}

/** A part of the gallery: a category, a tag, the results of a search, or everything. */
export function GalleryPart({ query, part, isChoice = false }: GalleryPartProps) {
  const { categories, srefs, waysOn } = part
  return (
    <>
      <PaletteStrip colours={leadingColours(waysOn?.srefs ?? srefs)} className="h-1.5" />
      <GalleryOpening query={query} {...part} />
      <CategoryChips categories={categories} query={query} isChoice={isChoice} />
      <section id="styles" aria-labelledby="styles-title" className="page-gutter pt-6 sm:pt-8">
        <GalleryToolbar query={query} {...part} />
        {srefs.length > 0 ? (
          <>
            <VirtualGallery
              key={galleryHref(query)}
              query={query}
              srefs={srefs}
              total={part.total}
            />
            <GalleryEnd query={query} total={part.total} />
            <GalleryPages query={query} pageCount={part.pageCount} />
          </>
        ) : (
          <GalleryNothing query={query} {...part} />
        )}
      </section>
    </>
  )
}
