import { describe, expect, it } from 'vitest'
import type { Asking } from '../asking'

export function promiseCodes({ titles, search }: Asking) {
  describe('a code', () => {
    it.each(['42', '--sref 42', '0042', '--sref 0042'])(
      'comes first, before popular styles with these digits elsewhere: “%s”',
      async (text) => {
        expect((await titles(text))[0]).toBe('Oldest Number')
      },
    )

    it('finds its style and nothing else when it is long', async () => {
      expect(await titles('1747943467')).toEqual(['Numbered Heroine'])
      expect(await titles('--sref 12345678901234567890')).toEqual(['Twenty Digits'])
    })

    it('is found while it is typed', async () => {
      expect(await titles('17479')).toEqual(['Numbered Heroine'])
      expect(await titles('1234567890123456789')).toEqual(['Twenty Digits'])
    })

    it('does not hide a title with the same digits', async () => {
      expect(await titles('42')).toContain('Route 42')
      expect(await titles('route 42')).toEqual(['Route 42'])
    })

    it('that nobody has entered finds nothing', async () => {
      expect(await search('999999999999')).toMatchObject({ hits: [], total: 0, didYouMean: null })
    })
  })
}
