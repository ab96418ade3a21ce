import type { SearchDocument } from '@/domain/search/search-document'
import { EVERYTHING, type SearchQuery } from '@/domain/search/search-query'
import { toCardSref } from '@/features/gallery/to-card-sref'
import { HOME_GRID_SIZE, type HomeCategory, type HomeData } from '@/features/home/home-data'
import { listCategories } from '@/server/sref/list-categories'
import { searchSrefs } from '@/server/sref/search-srefs'
import { getGallery } from '../get-gallery'
import { readFeatured } from './read-featured'
import { toCategory } from './stored-document'

/** Styles among which categories find a picture: the most popular, as many as one question gives. */
const LOOKED_THROUGH = 100
const SHOWN_TAGS = 24

/** Everything that the home page shows. */
export async function readHome(): Promise<HomeData> {
  const payload = await getGallery()
  const search = (query: Partial<SearchQuery>) => searchSrefs(payload, { ...EVERYTHING, ...query })
  const [popular, featured, trending, newest, categories] = await Promise.all([
    search({ limit: LOOKED_THROUGH, facets: ['category', 'tag'] }),
    readFeatured(),
    search({ order: 'trending', window: 'week', limit: HOME_GRID_SIZE }),
    search({ order: 'newest', limit: HOME_GRID_SIZE }),
    listCategories(payload),
  ])
  const counts = new Map(popular.facets.category?.map(({ value, count }) => [value, count]))
  const counted = categories
    .map((category) => ({ ...toCategory(category), cover: null }))
    .map((category) => ({ ...category, srefCount: counts.get(category.slug) ?? 0 }))
    .filter(({ srefCount }) => srefCount > 0)
  const tags = popular.facets.tag ?? []
  return {
    total: popular.total,
    featured,
    trending: trending.hits.map(toCardSref),
    newest: newest.hits.map(toCardSref),
    categories: hangPictures(
      counted,
      popular.hits.map(({ document }) => document),
    ),
    tags: tags.slice(0, SHOWN_TAGS).map(({ value, label, count }) => ({
      slug: value,
      name: label,
      count,
    })),
  }
}

/** Gives each category the cover of its most popular style that hangs nowhere else yet. */
function hangPictures(categories: HomeCategory[], documents: SearchDocument[]): HomeCategory[] {
  const free = new Set(documents)
  const isOf = ({ slug }: HomeCategory) => {
    return (document: SearchDocument) => document.categories.some((one) => one.slug === slug)
  }
  // Those with few styles choose first: the others find another.
  const hung = categories
    .toSorted((a, b) => a.srefCount - b.srefCount)
    .map((category) => {
      const document = [...free].find(isOf(category)) ?? documents.find(isOf(category))
      if (document) free.delete(document)
      return { ...category, cover: document ? toCardSref({ document }).cover : null }
    })
  return categories.map((category) => hung.find(({ slug }) => slug === category.slug) ?? category)
}
