import type { Metadata } from 'next'
import { type GalleryQuery, galleryHref, isCombination } from '@/features/gallery/gallery-query'
import { galleryTitle } from '@/features/gallery/gallery-title'
import { pageMetadata } from '@/features/metadata/page-metadata'
import type { GalleryFilters } from './read-filters'

type Described = { title: string; description: string; path: string }

/** The words for a part of the gallery, for its head and its structured data. */
export function describePart(query: GalleryQuery, filters: GalleryFilters): Described {
  const { categories, tags } = filters
  const title = galleryTitle({ ...query, categories, tags })
  return {
    title,
    description: categories[0]?.description || `${title}: ${GENERAL}`,
    // The same styles in another order are the same page to a search engine.
    path: galleryHref({ ...query, sort: undefined }),
  }
}

const GENERAL =
  'Midjourney style references, each shown on four subjects with the code to copy. Free to browse.'

/** How a part of the gallery looks in a search result or a shared link. */
export function partMetadata(query: GalleryQuery, filters: GalleryFilters): Metadata {
  const { title, description, path } = describePart(query, filters)
  const hasOwnPage = !path.startsWith('/browse')
  return pageMetadata({
    title,
    description,
    path,
    ...(hasOwnPage && { picture: { path: `${path}/og.jpg`, alt: `Styles of “${title}”` } }),
    ...(path.startsWith('/category/') && {
      feeds: { rss: `${path}/feed.xml`, json: `${path}/feed.json` },
    }),
    // Combinations are without end; their parts have pages of their own.
    isListed: !isCombination(query),
  })
}
