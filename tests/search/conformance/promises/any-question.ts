import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FACET_NAMES,
  SEARCH_ORDERS,
  type SearchFilters,
  TRENDING_WINDOWS,
} from '@/domain/search/search-query'
import type { Asking } from '../asking'
import { catalogue } from '../catalogue'
import { matches } from '../expected'
import { readHtml } from '../read-html'

const SEED = 20_261_122
const RUNS = 250

const words = catalogue.flatMap(({ title, tags }) => [title, ...tags.map(({ name }) => name)])
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...`otter "'\\%_:*&|!()<->🦊é`), maxLength: 60 }),
  fc.constantFrom(...words),
  fc
    .tuple(fc.constantFrom(...words), fc.string({ maxLength: 3 }), fc.nat(12))
    .map(([word, noise, at]) => word.slice(0, at) + noise + word.slice(at)),
)
const anySlug = fc.oneof(
  fc.constantFrom('print', 'craft', 'comics', 'bold', 'zine', 'felt', 'v7', 'v6.1', 'niji6'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const slugs = fc.array(anySlug, { maxLength: 3 })
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)
const filters: fc.Arbitrary<SearchFilters> = fc.record({
  categories: slugs,
  tags: slugs,
  models: slugs,
  colors: fc.array(color, { maxLength: 2 }),
  premium: fc.constantFrom(null, true, false),
  featured: fc.constantFrom(null, true, false),
})
const question = fc.record({
  text,
  filters: fc.oneof(fc.constant({}), filters),
  order: fc.constantFrom(...SEARCH_ORDERS),
  window: fc.constantFrom(...TRENDING_WINDOWS),
  seed: fc.nat(),
  page: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(1e9)),
  limit: fc.integer({ min: 1, max: 100 }),
  facets: fc.subarray([...FACET_NAMES]),
})

/** Many made-up questions, the same on every run. Only for an engine that costs little to ask. */
export function promiseAnyQuestion({ search, suggest }: Asking) {
  describe('any question', () => {
    it('has an answer that is true', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(question, async (asked) => {
          const { hits, total, facets } = await search(asked)
          const ids = hits.map(({ document }) => document.id)
          expect(hits.length).toBeLessThanOrEqual(asked.limit)
          expect(hits.length).toBeLessThanOrEqual(total)
          expect(new Set(ids).size).toBe(ids.length)
          for (const { document, highlights } of hits) {
            expect(matches(document, asked.filters)).toBe(true)
            if (highlights.title) expect(readHtml(highlights.title)).toBe(document.title)
            if (highlights.description) readHtml(highlights.description)
          }
          expect(Object.keys(facets).sort()).toEqual(asked.facets.toSorted())
          for (const counts of Object.values(facets)) {
            expect(counts).toEqual(
              counts.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
            )
          }
        }),
        { seed: SEED, numRuns: RUNS },
      )
    })

    it('has suggestions that are safe', { timeout: 120_000 }, async () => {
      const typed = text.filter((candidate) => candidate.replaceAll(/[\p{C}\s]/gu, '') !== '')
      await fc.assert(
        fc.asyncProperty(typed, fc.integer({ min: 1, max: 20 }), async (asked, limit) => {
          const found = await suggest(asked, limit)
          expect(found.length).toBeLessThanOrEqual(limit)
          for (const { text: name, highlight } of found) expect(readHtml(highlight)).toBe(name)
        }),
        { seed: SEED, numRuns: RUNS },
      )
    })
  })
}
