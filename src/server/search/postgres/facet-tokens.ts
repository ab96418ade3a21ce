import type { SearchDocument } from '@/domain/search/search-document'
import type { FacetName, SearchFilters } from '@/domain/search/search-query'

/** The letter that a facet's values begin with in `search_documents.facets`. */
const LETTERS: Record<FacetName, string> = {
  category: 'c',
  tag: 't',
  model: 'm',
  premium: 'p',
  featured: 'f',
}

const FACETS = new Map(
  Object.entries(LETTERS).map(([facet, letter]) => [letter, facet as FacetName]),
)

type Facetted = Pick<SearchDocument, 'categories' | 'tags' | 'models' | 'premium' | 'featured'>

/** All facet values of a document in one text: `canime tink tneon mv7 pfalse ftrue`. */
export function toFacetTokens({ categories, tags, models, premium, featured }: Facetted): string {
  const slugs = (terms: { slug: string }[]) => terms.map(({ slug }) => slug)
  const tokens = [
    ...tokensOf('category', slugs(categories)),
    ...tokensOf('tag', slugs(tags)),
    ...tokensOf('model', models),
    ...tokensOf('premium', [premium]),
    ...tokensOf('featured', [featured]),
  ]
  // Slugs have no spaces; should one, it is left out and nothing else is harmed.
  return [...new Set(tokens)].filter((token) => !/\s/.test(token)).join(' ')
}

/** The facet and the value of a token. */
export function readFacetToken(token: string): { facet: FacetName | undefined; value: string } {
  return { facet: FACETS.get(token.charAt(0)), value: token.slice(1) }
}

/** The tokens that a filter asks for, by facet: any of them will do. Filters on nothing are missing. */
export function toFilterTokens(filters: SearchFilters): Map<FacetName, string[]> {
  const { categories, tags, models, premium, featured } = filters
  const tokens: [FacetName, string[]][] = [
    ['category', tokensOf('category', categories)],
    ['tag', tokensOf('tag', tags)],
    ['model', tokensOf('model', models)],
    ['premium', tokensOf('premium', premium === null ? [] : [premium])],
    ['featured', tokensOf('featured', featured === null ? [] : [featured])],
  ]
  return new Map(tokens.filter(([, wanted]) => wanted.length > 0))
}

function tokensOf(facet: FacetName, values: (string | boolean)[]): string[] {
  return values.map((value) => LETTERS[facet] + value)
}
