import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askingOf } from '../conformance/asking'
import type { EngineUnderTest, OpenEngine } from '../conformance/engine-under-test'
import { versioned } from '../conformance/make-document'
import { demoDocuments } from './demo-documents'
import { labelledQueries } from './labelled-queries'
import { measureRanking, printRanking, type Ranked } from './measure-ranking'

/** What a visitor looks at; what comes later does not count as found. */
const LOOKED_AT = 20

const MOST_FOR_NONSENSE = 3

type Input = {
  name: string
  open: OpenEngine
  /** Least mean reciprocal rank over all queries that have an answer. */
  leastMrr: number
}

/** How well an engine answers what visitors of the demo gallery type. */
export function describeSearchQuality({ name, open, leastMrr }: Input): void {
  describe(`what visitors of the demo gallery type, asked of ${name}`, () => {
    let subject: EngineUnderTest
    beforeAll(async () => {
      subject = await open(demoDocuments.map((document) => versioned(document)))
    })
    afterAll(() => subject?.close())
    const { search } = askingOf(() => subject.engine)

    it('is labelled with styles that there are', () => {
      const slugs = new Set(demoDocuments.map(({ slug }) => slug))
      const named = labelledQueries.flatMap(({ relevant }) => relevant)
      expect(named.filter((slug) => !slugs.has(slug))).toEqual([])
      expect(labelledQueries.length).toBeGreaterThanOrEqual(70)
      expect(new Set(labelledQueries.map(({ query }) => query)).size).toBe(labelledQueries.length)
    })

    it(`has its answer at the top: mean reciprocal rank ≥ ${leastMrr}`, async () => {
      const ranked: Ranked[] = []
      for (const labelled of labelledQueries.filter(({ kind }) => kind !== 'nonsense')) {
        const { hits } = await search({ text: labelled.query, limit: LOOKED_AT })
        ranked.push({ ...labelled, found: hits.map(({ document }) => document.slug) })
      }
      const measured = measureRanking(ranked)
      process.stdout.write(`${printRanking(name, measured)}\n`)
      expect(measured.at(-1)?.mrr).toBeGreaterThanOrEqual(leastMrr)
    })

    it.each(labelledQueries.filter(({ kind }) => kind === 'nonsense'))(
      'finds next to nothing where it means nothing: “$query”',
      async ({ query }) => {
        const { total } = await search(query)
        expect(total).toBeLessThanOrEqual(MOST_FOR_NONSENSE)
      },
    )
  })
}
