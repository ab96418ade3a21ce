import { describe, expect, it } from 'vitest'
import type { Asking } from '../asking'

export function promiseTyping({ search, titles }: Asking) {
  describe('while a visitor types', () => {
    it('a style shows from the first letter of its title to the last', async () => {
      for (let length = 1; length <= 'constellation'.length; length += 1) {
        const typed = 'constellation'.slice(0, length)
        expect(await titles(typed), typed).toContain('Constellation Chart')
      }
    })

    it('the last word may be unfinished, the ones before it are whole', async () => {
      expect(await titles('watercolour mea')).toEqual(['Watercolour Meadow'])
      expect(await titles('a red fo')).toContain('A Red Fox in Snow')
    })
  })

  describe('a word with a typing error', () => {
    it.each([
      ['a letter is missing', 'medow', 'Watercolour Meadow'],
      ['a letter is doubled', 'meaddow', 'Watercolour Meadow'],
      ['a letter is wrong', 'meedow', 'Watercolour Meadow'],
      ['two letters are swapped', 'medaow', 'Watercolour Meadow'],
      ['it has five letters', 'ottir', 'Clockwork Otter'],
      ['it is the first of two', 'clokwork otter', 'Clockwork Otter'],
      ['both of two have one', 'clokwork otterr', 'Clockwork Otter'],
    ])('is understood when %s: “%s”', async (_, text, title) => {
      expect((await titles(text))[0]).toBe(title)
    })

    it.each([
      ['watercolr', 'Watercolour Meadow'],
      ['wattercolor', 'Watercolour Meadow'],
      ['constelaton', 'Constellation Chart'],
      ['cathetrall', 'Gothic Cathedral'],
    ])('may have two of them when it is long: “%s”', async (text, title) => {
      expect((await titles(text))[0]).toBe(title)
    })

    it('is not guessed at when it is short', async () => {
      expect(await titles('mozs')).toEqual([])
    })

    it('is put right only when nothing is written as it was typed', async () => {
      const { total, didYouMean } = await search('cobalt')
      expect({ total, didYouMean }).toEqual({ total: 2, didYouMean: null })
      expect(await titles('cobalt')).toEqual(['Cobalt Tile', 'Cobaltite Tile'])
      expect(await titles('tile cobalt')).toEqual(['Cobalt Tile', 'Cobaltite Tile'])
      expect(await titles({ text: 'cobalt', order: 'popularity' })).toEqual([
        'Cobaltite Tile',
        'Cobalt Tile',
      ])
      const { facets } = await search({ text: 'cobalt', facets: ['premium'] })
      expect(facets.premium).toEqual([{ value: 'false', count: 2 }])
    })

    it('is never found in a number', async () => {
      expect(await titles('1747943468')).toEqual([])
      expect(await titles('43')).toEqual([])
    })
  })
}
