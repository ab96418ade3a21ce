import { describe, expect, it } from 'vitest'
import type { Asking } from '../asking'

export function promiseDidYouMean({ search }: Asking) {
  const correction = async (text: string) => (await search(text)).didYouMean?.toLowerCase() ?? null

  describe('“did you mean”', () => {
    it.each([
      ['cathetral', 'cathedral'],
      ['Gothic cathetral', 'gothic cathedral'],
      ['watercolour medow', 'watercolour meadow'],
      ['clokwork otterr', 'clockwork otter'],
    ])('is the text with misspelt words put right: “%s”', async (text, expected) => {
      expect(await correction(text)).toBe(expected)
    })

    it.each([
      ['was written as it is found', 'constellation'],
      ['is not finished', 'constell'],
      ['is a plural', 'meadows'],
      ['has no accent', 'belle epoque'],
      ['is in capitals', 'CLOCKWORK OTTER'],
      ['finds nothing', 'zzxqvw'],
      ['is a number', '1747943468'],
      ['is a phrase', '"red fox"'],
      ['is empty', ''],
    ])('is absent when the text %s: “%s”', async (_, text) => {
      expect(await correction(text)).toBeNull()
    })

    it('finds as itself what it was offered for', async () => {
      const offered = await correction('gothic cathetral')
      const [wrong, right] = [await search('gothic cathetral'), await search(offered ?? '')]
      expect(right.hits.map(({ document }) => document.id)).toEqual(
        wrong.hits.map(({ document }) => document.id),
      )
    })
  })
}
