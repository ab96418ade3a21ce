import { SearchHeading } from '../search/search-heading'
import { GalleryHeading } from './gallery-heading'
import { GalleryHero } from './gallery-hero'
import { type GalleryQuery, isFrontPage, isRefined } from './gallery-query'
import { galleryTitle } from './gallery-title'

type Category = { name: string; description?: string | null }

type GalleryOpeningProps = {
  query: GalleryQuery
  filters: { categories: Category[]; tags: { name: string }[] }
  total: number
  pageCount: number
  didYouMean: string | null
}

/** What a page begins with: the hero, the name of a part of the gallery, or what was searched for. */
export function GalleryOpening(props: GalleryOpeningProps) {
  const { query, filters, total, pageCount, didYouMean } = props
  if (isFrontPage(query)) return <GalleryHero />
  const page = query.page <= pageCount ? query.page : 1
  const title = galleryTitle({ ...query, ...filters, page })
  if (isRefined(query)) {
    return <SearchHeading title={title} query={query} total={total} didYouMean={didYouMean} />
  }
  const description = filters.categories[0]?.description
  return <GalleryHeading title={title} description={description} total={total} />
}
