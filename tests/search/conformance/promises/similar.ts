import { describe, expect, it } from 'vitest'
import type { Asking } from '../asking'
import { catalogue } from '../catalogue'
import { similarDocuments } from '../catalogue/odd-documents'
import { makeDocument } from '../make-document'

export function promiseSimilar({ engine }: Asking) {
  const [crane] = similarDocuments
  if (!crane) throw new Error('The catalogue has lost its crane')
  const titles = async (limit: number, document = crane) =>
    (await engine().similar({ document, limit })).map(({ title }) => title)

  describe('similar styles', () => {
    it('share tags, categories and colours, the most alike first', async () => {
      expect((await titles(10)).slice(0, 3)).toEqual(['Folded Heron', 'Folded Ibis', 'Folded Boat'])
    })

    it('are not the style itself, and none that shares nothing', async () => {
      const found = await titles(20)
      expect(found).not.toContain('Origami Crane')
      expect(found).not.toContain('Unrelated Teapot')
    })

    it('are as many as asked for at most', async () => {
      expect(await titles(2)).toEqual(['Folded Heron', 'Folded Ibis'])
    })

    it('are whole documents, as they are stored', async () => {
      for (const document of await engine().similar({ document: crane, limit: 3 })) {
        expect(document).toEqual(catalogue.find(({ id }) => id === document.id))
      }
    })

    it('can be asked for of a style that is not in the store', async () => {
      const stranger = makeDocument({ number: 900, title: 'Stranger', tags: ['Plumage', 'Crease'] })
      expect((await titles(2, stranger)).length).toBe(2)
    })

    it('are none for a style that shares nothing with any', async () => {
      const hermit = makeDocument({ number: 901, title: 'Hermit', categories: ['Cave'] })
      expect(await titles(5, hermit)).toEqual([])
    })
  })
}
