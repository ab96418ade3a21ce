import { cellBandsOfAny } from '@/domain/search/colour-cells'
import { effectiveOrder, type FacetName, type SearchQuery } from '@/domain/search/search-query'
import type { EngineAnswer, FacetCount } from '../port'
import { parseText } from '../text/parse-text'
import { UnsupportedQueryError } from '../unsupported-query-error'
import { FACET_ATTRIBUTES } from './build-filter'
import {
  bandSizes,
  buildBandCounts,
  buildBandListing,
  buildListing,
  partsOfPage,
} from './build-listing'
import {
  buildHits,
  buildIds,
  buildSearch,
  contentOf,
  EVIDENCE_HITS,
  isListed,
  offsetOf,
  type Question,
  type SearchRequest,
} from './build-search'
import { findCorrection } from './find-correction'
import { readFacet, readHits } from './read-answer'
import type { Hit, Reader, Result } from './reader'
import { relaxText } from './relax-text'
import { isStrict, type Wanted } from './wanted-text'

/** Answers a query; see `SearchEngine.search`. */
export async function search(
  reader: Reader,
  indexUid: string,
  query: SearchQuery,
): Promise<EngineAnswer> {
  if (query.order === 'random') {
    throw new UnsupportedQueryError('Meilisearch has no random order that pages can be cut from.')
  }
  const { terms } = parseText(query.text)
  if (query.text !== '' && terms.length === 0) return nothing(query.facets)
  const ask = (wanted: Wanted) => answerFor(reader, { indexUid, query, wanted })
  const answer = await ask({ terms, strict: terms, extent: 'all' })
  if (answer.total > 0 || terms.length === 0) return answer
  const relaxed = await relaxText(reader.ask, indexUid, terms)
  return relaxed ? ask(relaxed) : answer
}

async function answerFor(reader: Reader, question: Question): Promise<EngineAnswer> {
  const { indexUid, query, wanted } = question
  const { main, facets, evidence } = buildSearch(question)
  const bands = effectiveOrder(query) === 'nearness' ? cellBandsOfAny(query.filters.colors) : []
  const bandCounts = buildBandCounts(indexUid, query, bands)
  const searches = [main, ...facets.map(({ search }) => search), ...bandCounts]
  const [results, listed] = await Promise.all([
    reader.ask(evidence ? [...searches, evidence] : searches),
    isListed(question) ? reader.list([buildListing(query)]) : null,
  ])
  const [first] = results
  const total = totalOf(first)
  const circles = results.slice(1 + facets.length, searches.length).map(totalOf)
  const sizes = bandSizes([...circles, total])
  const hits = listed ?? (await readHitsOf(reader, question, { first, bands, sizes }))
  const best = evidence ? results.at(-1) : first
  return {
    hits: readHits(hits, wanted.terms),
    total,
    facets: readFacets(facets, query.facets, results),
    didYouMean: isStrict(wanted)
      ? null
      : findCorrection(wanted.terms, best?.hits.slice(0, EVIDENCE_HITS) ?? []),
  }
}

/** The hits of a page, as far as they do not come with the first answer. */
async function readHitsOf(
  reader: Reader,
  question: Question,
  { first, bands, sizes }: { first: Result | undefined; bands: number[][]; sizes: number[] },
): Promise<Hit[]> {
  const { query } = question
  const content = contentOf(question)
  if (content === 'hits') return first?.hits ?? []
  if (offsetOf(query) >= totalOf(first)) return []
  if (bands.length > 0) {
    const parts = partsOfPage(sizes, query)
    return reader.list(parts.map((part) => buildBandListing(query, bands, part)))
  }
  const [page] = content === 'ids' ? [first] : await reader.ask([buildIds(question)])
  const ids = page?.hits.map(({ id }) => id) ?? []
  if (ids.length === 0) return []
  const [found] = await reader.ask([buildHits(question, ids)])
  const hits = new Map(found?.hits.map((hit) => [hit.id, hit]))
  return ids.flatMap((id) => hits.get(id) ?? [])
}

function totalOf(result: Result | undefined): number {
  return result?.totalHits ?? 0
}

/** The results stand in the order of the searches: the main one, then those of single facets. */
function readFacets(facets: SearchRequest['facets'], names: FacetName[], results: Result[]) {
  const own = new Map(facets.map(({ name }, index) => [name, results[1 + index]]))
  const read = (name: FacetName): FacetCount[] => {
    const result = own.get(name) ?? results[0]
    return result ? readFacet(result, FACET_ATTRIBUTES[name]) : []
  }
  return Object.fromEntries(names.map((name) => [name, read(name)]))
}

function nothing(facets: FacetName[]): EngineAnswer {
  const none = Object.fromEntries(facets.map((name) => [name, []]))
  return { hits: [], total: 0, facets: none, didYouMean: null }
}
