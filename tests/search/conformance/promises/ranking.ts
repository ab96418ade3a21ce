import { describe, expect, it } from 'vitest'
import { type Asking, titlesOf } from '../asking'
import { idOf } from '../make-document'

export function promiseRanking({ titles, search }: Asking) {
  describe('by relevance', () => {
    it('a word in the title counts more than one in a tag, a category, the description', async () => {
      expect(await titles('juniper')).toEqual([
        'Juniper Alley',
        'Alley with a Tag',
        'Alley in a Group',
        'Alley Described',
      ])
    })

    it('a word as it was typed comes before one that goes on', async () => {
      expect(await titles('cobalt')).toEqual(['Cobalt Tile', 'Cobaltite Tile'])
    })

    it('the style with exactly this title is the first', async () => {
      expect((await titles('glass bird'))[0]).toBe('Glass Bird')
      expect((await titles('GLASS BIRD'))[0]).toBe('Glass Bird')
    })

    it('of equally good ones the more popular comes first, then the lower id', async () => {
      const { hits } = await search('twin pagodas')
      expect(hits.map(({ document }) => document.id)).toEqual([idOf(32), idOf(31), idOf(33)])
    })

    it('the same question has the same answer', async () => {
      const [one, other] = [await search('alley'), await search('alley')]
      expect(titlesOf(one)).toEqual(titlesOf(other))
      expect(one.total).toBe(4)
    })
  })
}
