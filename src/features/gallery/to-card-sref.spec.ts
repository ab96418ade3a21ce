import { makeDocument, makeVocabulary } from '@root/bench/search/make-documents'
import { describe, expect, it } from 'vitest'
import { toSrefItem } from '@/domain/api/sref-item'
import { toCardSref } from './to-card-sref'

const vocabulary = makeVocabulary()
const documents = Array.from({ length: 40 }, (_, index) => makeDocument(index, vocabulary))

describe('a card', () => {
  it('is the same from a page of the server and from an answer of the API', () => {
    for (const document of documents) {
      const item = JSON.parse(JSON.stringify(toSrefItem(document)))
      expect(toCardSref({ document: item })).toEqual(toCardSref({ document }))
    }
  })

  it('has neither code nor further samples for a premium style', () => {
    const premium = documents.filter((document) => document.premium)
    expect(premium.length).toBeGreaterThan(0)
    for (const document of premium) {
      expect(toCardSref({ document })).toMatchObject({ isPremium: true, code: null, others: [] })
    }
  })

  it('marks what a search has found', () => {
    const [document] = documents
    if (!document) throw new Error('There are no documents')
    const { found } = toCardSref({ document, highlights: { title: '<mark>Ink</mark> &amp; moss' } })
    expect(found).toEqual({
      title: [
        { text: 'Ink', isMarked: true },
        { text: ' & moss', isMarked: false },
      ],
    })
  })
})
