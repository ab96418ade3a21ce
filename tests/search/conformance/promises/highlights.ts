import { describe, expect, it } from 'vitest'
import type { Asking } from '../asking'
import { odd } from '../catalogue/odd-documents'
import { markedIn, readHtml } from '../read-html'

const { html } = odd

export function promiseHighlights({ hit, search }: Asking) {
  describe('highlights', () => {
    it.each([
      ['otter', 'Otter'],
      ['CLOCKWORK', 'Clockwork'],
      ['clockwork otter', 'Clockwork', 'Otter'],
    ])('mark what was found: “%s”', async (text, ...words) => {
      const { highlights } = await hit(text, 'Clockwork Otter')
      expect(markedIn(highlights.title).join(' ')).toBe(words.join(' '))
      expect(readHtml(highlights.title)).toBe('Clockwork Otter')
    })

    it('mark a word that is found by its beginning, without its accent, misspelt', async () => {
      const begun = await hit('constel', 'Constellation Chart')
      expect('Constellation').toContain(markedIn(begun.highlights.title).join())
      expect(markedIn(begun.highlights.title).join()).toMatch(/^Constel/)
      const plain = await hit('epoque', 'Belle Époque Salon')
      expect(markedIn(plain.highlights.title)).toEqual(['Époque'])
      const wrong = await hit('constelation', 'Constellation Chart')
      expect(markedIn(wrong.highlights.title)).toEqual(['Constellation'])
    })

    it('are there only for fields in which something was found', async () => {
      expect((await hit('kiln', 'Clockwork Otter')).highlights).toEqual({})
      expect(Object.keys((await hit('river', 'Paper Lanterns')).highlights)).toEqual([
        'description',
      ])
      expect(Object.keys((await hit('lanterns', 'Paper Lanterns')).highlights)).toEqual(['title'])
    })

    it('are absent when there is no text', async () => {
      const { hits } = await search({ filters: { categories: ['print'] } })
      expect(hits.map(({ highlights }) => highlights)).toEqual([{}, {}, {}])
    })

    it('are safe HTML of the whole title', async () => {
      const { highlights } = await hit('gondola glow', html.title)
      expect(readHtml(highlights.title)).toBe(html.title)
      expect(markedIn(highlights.title)).toContain('Glow')
      expect(markedIn(highlights.title).join()).toContain('Gondola')
    })

    it('are safe HTML even where the tag itself is found', async () => {
      const { highlights } = await hit('script alert', html.title)
      expect(readHtml(highlights.title)).toBe(html.title)
      expect(markedIn(highlights.title)).toContain('alert')
    })

    it('show the part of a long description in which something was found', async () => {
      const { highlights } = await hit('gondola lamp', html.title)
      const text = readHtml(highlights.description)
      expect(markedIn(highlights.description)).toEqual(expect.arrayContaining(['gondola', 'lamp']))
      expect(text.length).toBeLessThanOrEqual(200)
      expect(html.description).toContain(text.replaceAll(/^…\s*|\s*…$/g, ''))
    })
  })
}
