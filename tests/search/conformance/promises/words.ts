import { describe, expect, it } from 'vitest'
import type { Asking } from '../asking'

export function promiseWords({ titles, search }: Asking) {
  describe('several words', () => {
    it('are found in either order', async () => {
      expect(await titles('clockwork otter')).toEqual(['Clockwork Otter'])
      expect(await titles('otter clockwork')).toEqual(['Clockwork Otter'])
    })

    it('may stand in different fields', async () => {
      expect(await titles('otter kiln')).toEqual(['Clockwork Otter'])
      expect(await titles('astronomy chart')).toEqual(['Constellation Chart'])
      expect(await titles('river lanterns')).toEqual(['Paper Lanterns'])
    })

    it('must all be there', async () => {
      expect(await titles('gothic amber')).toEqual(['Gothic Cathedral'])
      expect(await titles('gothic harbour slate')).toEqual(['Gothic Harbour'])
    })

    it.each(['gothic zzxqvw', 'zzxqvw gothic'])(
      'that nobody has ever written are left out rather than give nothing: “%s”',
      async (text) => {
        expect((await titles(text)).sort()).toEqual(['Gothic Cathedral', 'Gothic Harbour'])
      },
    )

    it('that say little need not be there', async () => {
      expect((await titles('the otter and the clockwork'))[0]).toBe('Clockwork Otter')
    })

    it('that stand nowhere find nothing', async () => {
      expect(await search('zzxqvw')).toMatchObject({ hits: [], total: 0, didYouMean: null })
      expect(await search('zzxqvw wqkzzj')).toMatchObject({ hits: [], total: 0 })
    })
  })

  describe('the form of a word', () => {
    it.each([
      ['meadows', 'Watercolour Meadow'],
      ['lantern', 'Paper Lanterns'],
      ['cats', 'Cat on a Wall'],
      ['berry', 'Wild Berries'],
      ['otters', 'Clockwork Otter'],
      ['foxes', 'A Red Fox in Snow'],
      ['glasses', 'Glass Bird'],
      ['pagoda', 'Twin Pagodas'],
      ['red foxes snow', 'A Red Fox in Snow'],
    ])('plural or singular, does not matter: “%s”', async (text, title) => {
      expect(await titles(text)).toContain(title)
    })

    it.each([
      ['belle epoque', 'Belle Époque Salon'],
      ['BELLE ÉPOQUE', 'Belle Époque Salon'],
      ['Belle E\u0301poque', 'Belle Époque Salon'],
      ['anos veinte', 'Belle Époque Salon'],
      ['uber den dachern', 'Über den Dächern'],
      ['ÜBER DEN DÄCHERN', 'Über den Dächern'],
      ['ночной город', 'Ночной Город'],
      ['НОЧНОЙ', 'Ночной Город'],
      ['mèàdôw', 'Watercolour Meadow'],
    ])('does not matter in case or accents: “%s”', async (text, title) => {
      expect((await titles(text))[0]).toBe(title)
    })

    it.each([
      ['東京の夜', '東京の夜'],
      ['東京', '東京の夜'],
      ['مدينة الليل', 'مدينة الليل'],
      ['مدينة', 'مدينة الليل'],
    ])('may belong to any script: “%s”', async (text, title) => {
      expect((await titles(text))[0]).toBe(title)
    })
  })

  describe('words in quotes', () => {
    it('stand together and in this order', async () => {
      expect(await titles('"red fox"')).toEqual(['A Red Fox in Snow'])
      expect((await titles('red fox')).length).toBe(3)
    })

    it('are found whatever their case', async () => {
      expect(await titles('"RED FOX"')).toEqual(['A Red Fox in Snow'])
      expect(await titles('"belle epoque"')).toEqual(['Belle Époque Salon'])
    })

    it('go together with others', async () => {
      expect(await titles('snow "red fox"')).toEqual(['A Red Fox in Snow'])
      expect(await titles('"red fox" sno')).toEqual(['A Red Fox in Snow'])
    })

    it('keep the small words between them', async () => {
      expect(await titles('"fox in snow"')).toEqual(['A Red Fox in Snow'])
    })

    it('are taken at their word: nothing else is offered', async () => {
      expect(await titles('"fox red snow"')).toEqual([])
    })

    it('may lack the second quote', async () => {
      expect(await titles('"red fox')).toContain('A Red Fox in Snow')
    })
  })
}
