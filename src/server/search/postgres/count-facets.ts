import { LRUCache } from 'lru-cache'
import type { FacetName, SearchFilters } from '@/domain/search/search-query'
import type { EngineAnswer, FacetCount } from '../port'
import type { FacetMirror } from './facet-mirror'
import { readFacetToken, toFilterTokens } from './facet-tokens'
import { passingDocuments } from './passing-documents'

const MAX_VALUES = 100

export type CountInput = {
  mirror: FacetMirror
  /** Ordinals of the documents that text and colours let through; null for all public ones. */
  ordinals: number[] | null
  filters: SearchFilters
  facets: FacetName[]
}

export type Counts = Pick<EngineAnswer, 'total' | 'facets'>

export type CountFacets = (input: Omit<CountInput, 'mirror'>) => Counts

const MAX_REMEMBERED = 500

/**
 * Makes the function that counts facets over a copy, and remembers what it has counted for as long as
 * that copy is the same: all pages and orders of a list have the same counts.
 */
export function createFacetCounter(mirror: FacetMirror): CountFacets {
  const known = new LRUCache<string, { counts: Counts; revision: number }>({ max: MAX_REMEMBERED })
  return (input) => {
    if (input.ordinals !== null) return countFacets({ mirror, ...input })
    if (input.facets.length === 0) {
      return { total: passingDocuments(mirror, input.filters).size, facets: {} }
    }
    const key = JSON.stringify([input.filters, input.facets])
    const before = known.get(key)
    if (before?.revision === mirror.revision) return before.counts
    const counts = countFacets({ mirror, ...input })
    known.set(key, { counts, revision: mirror.revision })
    return counts
  }
}

/**
 * Counts facets: a document that passes all filters counts for each, one that fails a facet's own
 * filter alone counts for that facet. `total` is the number of those that pass all.
 */
export function countFacets({ mirror, ordinals, filters, facets }: CountInput): Counts {
  const { documents } = mirror
  const isCounted = facets.length > 0
  const { bits, owners } = filterBits(mirror, filters)
  const all = (1 << owners.length) - 1
  const passing = new Int32Array(mirror.tokens.length)
  const failing = owners.map(() => new Int32Array(mirror.tokens.length))
  let total = 0
  for (const { tokens } of ordinals ? pick(documents, ordinals) : documents.values()) {
    let passed = 0
    for (const token of tokens) passed |= bits[token] ?? 0
    const failed = all & ~passed
    if (failed === 0) total += 1
    if (!isCounted) continue
    const counts = failed === 0 ? passing : failing[onlyBit(failed)]
    if (counts) for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1
  }
  const entries = facets.map((facet) => {
    const own = failing[owners.indexOf(facet)]
    return [facet, listValues(mirror, facet, own ? [passing, own] : [passing])] as const
  })
  return { total, facets: Object.fromEntries(entries) }
}

/** For each token the filters that it passes, as bits; `owners` names the facet of each bit. */
function filterBits(mirror: FacetMirror, filters: SearchFilters) {
  const wanted = [...toFilterTokens(filters)]
  const bits = new Uint8Array(mirror.tokens.length)
  for (const [index, [, tokens]] of wanted.entries()) {
    for (const token of tokens) {
      const id = mirror.numberOf(token)
      if (id !== undefined) bits[id] = 1 << index
    }
  }
  return { bits, owners: wanted.map(([facet]) => facet) }
}

/** The position of the only bit that is set; -1 when several are. */
function onlyBit(bits: number): number {
  return (bits & (bits - 1)) === 0 ? 31 - Math.clz32(bits) : -1
}

function* pick(documents: FacetMirror['documents'], ordinals: number[]) {
  for (const ordinal of ordinals) {
    const document = documents.get(ordinal)
    if (document) yield document
  }
}

function listValues(mirror: FacetMirror, facet: FacetName, all: Int32Array[]): FacetCount[] {
  return mirror.tokens
    .map((token, id) => ({
      ...readFacetToken(token),
      count: all.reduce((sum, counts) => sum + (counts[id] ?? 0), 0),
    }))
    .filter((value) => value.facet === facet && value.count > 0)
    .map(({ value, count }) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, MAX_VALUES)
}
