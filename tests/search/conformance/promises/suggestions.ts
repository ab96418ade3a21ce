import { describe, expect, it } from 'vitest'
import type { Suggestion } from '@/server/search/port'
import type { Asking } from '../asking'
import { odd } from '../catalogue/odd-documents'
import { markedIn, readHtml } from '../read-html'

export function promiseSuggestions({ suggest }: Asking) {
  const brief = async (text: string, limit?: number) =>
    (await suggest(text, limit)).map(({ kind, text: name }) => `${kind}: ${name}`)

  describe('suggestions', () => {
    it.each([
      ['conste', 'style: Constellation Chart'],
      ['chart', 'style: Constellation Chart'],
      ['clockwork ot', 'style: Clockwork Otter'],
      ['juni', 'style: Juniper Alley'],
      ['juni', 'tag: Juniper'],
      ['juni', 'category: Juniper'],
      ['kil', 'tag: Kiln'],
      ['astro', 'category: Astronomy'],
      ['epoq', 'style: Belle Époque Salon'],
      ['НОЧ', 'style: Ночной Город'],
      ['veinte', 'tag: Años Veinte'],
    ])('complete what was typed: “%s” to “%s”', async (text, expected) => {
      expect(await brief(text)).toContain(expected)
    })

    it.each([
      ['constelation', 'style: Constellation Chart'],
      ['astronmy', 'category: Astronomy'],
      ['botanicel', 'tag: Botanical'],
      ['clokwork', 'style: Clockwork Otter'],
      ['wattercolor', 'style: Watercolour Meadow'],
    ])('forgive typing errors: “%s” to “%s”', async (text, expected) => {
      expect(await brief(text)).toContain(expected)
    })

    it('carry the slug that leads on', async () => {
      expect(await suggest('kiln')).toContainEqual(
        expect.objectContaining({ kind: 'tag', text: 'Kiln', slug: 'kiln' }),
      )
      expect(await suggest('constellation')).toContainEqual(
        expect.objectContaining({ kind: 'style', slug: 'constellation-chart-6' }),
      )
    })

    it('name nothing twice', async () => {
      for (const text of ['bold', 'juniper', 'misc', 'shelved', 'twin']) {
        const found = await suggest(text, 20)
        const keys = found.map(({ kind, slug }) => `${kind} ${slug}`)
        expect(keys.length, text).toBeGreaterThan(0)
        expect(new Set(keys).size, text).toBe(keys.length)
      }
    })

    it.each([1, 5, 20])('are never more than asked for: %d', async (limit) => {
      expect(await suggest('speck', limit)).toHaveLength(limit)
    })

    it('come of titles and names alone', async () => {
      expect(await suggest('whiskers')).toEqual([])
      expect(await suggest('zzxqvw')).toEqual([])
    })

    it('mark what was typed, in safe HTML', async () => {
      const all: Suggestion[] = [...(await suggest('gondola')), ...(await suggest('regatta'))]
      const texts = all.map(({ text }) => text)
      expect(texts).toEqual(expect.arrayContaining([odd.html.title, odd.html.tags[0]?.name ?? '']))
      for (const { text, highlight } of all) {
        expect(readHtml(highlight)).toBe(text)
        expect(markedIn(highlight).join()).toMatch(/gondola|regatta/i)
      }
    })
  })
}
