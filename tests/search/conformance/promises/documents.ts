import { describe, expect, it } from 'vitest'
import { FACET_NAMES } from '@/domain/search/search-query'
import type { Asking } from '../asking'
import { catalogue } from '../catalogue'
import { CANARIES, premiumDocument } from '../catalogue/odd-documents'
import { versioned } from '../make-document'

export function promiseDocuments({ engine, search, suggest, titles }: Asking) {
  describe('documents', () => {
    it('come back exactly as they were stored, with their version', async () => {
      const { hits } = await search({})
      for (const { document, version } of hits) {
        const stored = catalogue.find(({ id }) => id === document.id)
        expect(document).toEqual(stored)
        expect(version).toBe(versioned(document).version)
      }
      expect(hits.length).toBe(catalogue.length)
    })
  })

  describe('what a premium style keeps to itself', () => {
    it.each(Object.values(CANARIES))('finds nothing: “%s”', async (text) => {
      expect(await search(text)).toMatchObject({ hits: [], total: 0, didYouMean: null })
      expect(await titles(`--sref ${text}`)).not.toContain('Locked Garden')
      expect(await suggest(text)).toEqual([])
    })

    it('is in no answer', async () => {
      const answers = [
        await search({ facets: [...FACET_NAMES] }),
        await search({ text: 'locked garden', facets: [...FACET_NAMES] }),
        await suggest('locked garden'),
        await engine().similar({ document: premiumDocument, limit: 20 }),
      ]
      const text = JSON.stringify(answers)
      expect(text).toContain('Locked Garden')
      for (const canary of Object.values(CANARIES)) expect(text).not.toContain(canary)
    })
  })
}
