import { afterAll, beforeAll, describe } from 'vitest'
import { askingOf } from './asking'
import { catalogue } from './catalogue'
import type { EngineUnderTest, OpenEngine } from './engine-under-test'
import { versioned } from './make-document'
import { promiseChanges } from './promises/changes'
import { promiseCodes } from './promises/codes'
import { promiseDidYouMean } from './promises/did-you-mean'
import { promiseDocuments } from './promises/documents'
import { promiseFacets } from './promises/facets'
import { promiseFilters } from './promises/filters'
import { promiseHighlights } from './promises/highlights'
import { promiseHostileText } from './promises/hostile-text'
import { promiseOrders } from './promises/orders'
import { promisePaging } from './promises/paging'
import { promiseRanking } from './promises/ranking'
import { promiseSimilar } from './promises/similar'
import { promiseSuggestions } from './promises/suggestions'
import { promiseTyping } from './promises/typing'
import { promiseWords } from './promises/words'

type Input = { name: string; open: OpenEngine }

const PROMISES = [
  promiseTyping,
  promiseWords,
  promiseCodes,
  promiseRanking,
  promiseDidYouMean,
  promiseOrders,
  promisePaging,
  promiseFilters,
  promiseFacets,
  promiseHighlights,
  promiseSuggestions,
  promiseSimilar,
  promiseDocuments,
  promiseHostileText,
]

/**
 * What every search engine of the gallery promises to a visitor. An engine is asked the same
 * questions in the same order on every run, so that its exchanges with a server can be recorded.
 */
export function describeSearchEngine({ name, open }: Input): void {
  describe(`the search engine ${name}`, () => {
    describe('over one catalogue', () => {
      let subject: EngineUnderTest
      beforeAll(async () => {
        subject = await open(catalogue.map((document) => versioned(document)))
      })
      afterAll(() => subject?.close())
      const asking = askingOf(() => subject.engine)
      for (const promise of PROMISES) promise(asking)
    })

    promiseChanges(open)
  })
}
