import type { MultiSearchQuery } from 'meilisearch'
import { MARK_END, MARK_START } from '@/domain/search/highlight'
import {
  type EffectiveOrder,
  effectiveOrder,
  type FacetName,
  type SearchQuery,
} from '@/domain/search/search-query'
import { buildFilter, FACET_ATTRIBUTES, hasWords, isAnyOf, ownFilterFacets } from './build-filter'
import { isStrict, toQueryText, type Wanted } from './wanted-text'

/** Orders that the index knows; of equal ones the lower id comes first. */
const SORTS: Record<EffectiveOrder, string[]> = {
  // The ranking rules end with popularity and id.
  relevance: [],
  // Within a band of nearness, which the engine asks for one after the other.
  nearness: ['counts.popularity:desc', 'id:asc'],
  random: [],
  popularity: ['counts.popularity:desc', 'id:asc'],
  newest: ['createdAt:desc', 'id:asc'],
  likes: ['counts.likes:desc', 'id:asc'],
  views: ['counts.views:desc', 'id:asc'],
  title: ['titleSort:asc', 'id:asc'],
  'trending-day': ['counts.trendingDay:desc', 'id:asc'],
  'trending-week': ['counts.trendingWeek:desc', 'id:asc'],
  'trending-month': ['counts.trendingMonth:desc', 'id:asc'],
}

/** Enough to see how the best hit spells what was asked. */
export const EVIDENCE_HITS = 3

export const FAR_OFFSET = 200

const MARKS = {
  attributesToHighlight: ['title', 'description'],
  highlightPreTag: MARK_START,
  highlightPostTag: MARK_END,
}

/** A query as the engine understands it. */
export type Question = {
  indexUid: string
  query: SearchQuery
  wanted: Wanted
}

export type SearchRequest = {
  /** Hits of the page (see `contentOf`), the total, and the counts of facets that are not filtered by. */
  main: MultiSearchQuery
  /** Facets that are filtered by, each counted without its own filter. */
  facets: { name: FacetName; search: MultiSearchQuery }[]
  /** The most relevant hits, where the page does not begin with them. */
  evidence: MultiSearchQuery | null
}

/** The searches that together answer a query; they go to the server as one. */
export function buildSearch(question: Question): SearchRequest {
  const { query, wanted } = question
  const own = ownFilterFacets(query.filters, query.facets)
  const free = query.facets.filter((name) => !own.includes(name))
  const isBestFirst = effectiveOrder(query) === 'relevance' && query.page === 1
  return {
    main: {
      ...base(question),
      ...contents(question),
      ...(free.length > 0 && { facets: free.map((name) => FACET_ATTRIBUTES[name]) }),
    },
    facets: own.map((name) => ({
      name,
      search: {
        ...base(question),
        filter: filterOf(question, name),
        facets: [FACET_ATTRIBUTES[name]],
        limit: 0,
      },
    })),
    evidence:
      isStrict(wanted) || isBestFirst
        ? null
        : {
            ...base(question),
            limit: EVIDENCE_HITS,
            attributesToRetrieve: ['title', 'description', 'tags', 'categories', 'code'],
          },
  }
}

/** The ids of a page of a query with a text. The server ranks all that stands before. */
export function buildIds(question: Question): MultiSearchQuery {
  return { ...base(question), ...pageOf(question), attributesToRetrieve: ['id'] }
}

/** These hits with what was found marked, in no order. */
export function buildHits(question: Question, ids: string[]): MultiSearchQuery {
  const { filter, ...search } = base(question)
  return {
    ...search,
    ...MARKS,
    filter: [...(Array.isArray(filter) ? filter : []), isAnyOf('id', ids)],
    limit: ids.length,
  }
}

/** How many styles have what is wanted, whatever the filters. */
export function buildCount(indexUid: string, wanted: Wanted): MultiSearchQuery {
  return { indexUid, ...wordsOf(wanted), filter: conditionsOf(wanted), page: 1, hitsPerPage: 0 }
}

/**
 * What the main search brings beside the total. The server makes up the documents of all the pages before
 * one as well; so only the first page is read by the search itself, of the next ones the ids alone, and
 * of those far behind nothing until it is known that there are any.
 */
export function contentOf({ query, wanted }: Question): 'hits' | 'ids' | 'nothing' {
  if (effectiveOrder(query) === 'nearness') return 'nothing'
  if (query.page === 1) return 'hits'
  return wanted.terms.length > 0 && offsetOf(query) < FAR_OFFSET ? 'ids' : 'nothing'
}

/** Whether the hits are read by a listing beside the search. */
export function isListed({ query, wanted }: Question): boolean {
  return wanted.terms.length === 0 && query.page > 1 && effectiveOrder(query) !== 'nearness'
}

/** How many styles stand before the page. */
export function offsetOf({ page, limit }: Pick<SearchQuery, 'page' | 'limit'>): number {
  return (page - 1) * limit
}

export function sortOf(query: SearchQuery): string[] {
  return SORTS[effectiveOrder(query)]
}

function base(question: Question): MultiSearchQuery {
  const { indexUid, wanted } = question
  return { indexUid, ...wordsOf(wanted), filter: filterOf(question) }
}

function wordsOf(wanted: Wanted) {
  const matchingStrategy = wanted.extent === 'all' ? ('all' as const) : ('last' as const)
  return { q: toQueryText(wanted), matchingStrategy }
}

function filterOf({ query, wanted }: Question, without?: FacetName): (string | string[])[] {
  return [...buildFilter(query.filters, { without }), ...conditionsOf(wanted)]
}

/** All of the strict words, or one of them; an inner list is joined by OR. */
function conditionsOf({ terms, strict, extent }: Wanted): (string | string[])[] {
  const conditions = terms.filter((term) => strict.includes(term) && !term.isPhrase).map(hasWords)
  return extent === 'all' || conditions.length === 0 ? conditions : [conditions]
}

function contents(question: Question): Partial<MultiSearchQuery> {
  const content = contentOf(question)
  if (content === 'nothing') return { page: 1, hitsPerPage: 0 }
  if (content === 'ids') return { ...pageOf(question), attributesToRetrieve: ['id'] }
  return { ...pageOf(question), ...(question.wanted.terms.length > 0 && MARKS) }
}

function pageOf({ query }: Question): Partial<MultiSearchQuery> {
  return { page: query.page, hitsPerPage: query.limit, sort: sortOf(query) }
}
