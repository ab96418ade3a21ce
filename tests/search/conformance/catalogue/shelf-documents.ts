import { makeDocument } from '../make-document'

/** What filters and facets tell apart; the texts share the word "shelved". */
export const shelfDocuments = [
  shelved(42, { categories: ['Print'], tags: ['Bold', 'Zine'], models: ['v7'] }),
  shelved(43, { categories: ['Print'], tags: ['Bold'], models: ['v6.1'], featured: true }),
  shelved(44, { categories: ['Print', 'Craft'], tags: ['Zine', 'Felt'], models: ['v7'] }),
  shelved(45, { categories: ['Craft'], tags: ['Felt'], models: ['niji6'], featured: true }),
  shelved(46, { categories: ['Craft'], tags: ['Felt', 'Bold'], models: ['niji6', 'v7'] }),
  shelved(47, { categories: ['Comics'], tags: ['Bold'], premium: true, code: null }),
  shelved(48, { categories: ['Comics'], tags: [], models: [], premium: true, code: null }),
]

const LETTERS = 'abcdefghijk'

/** More tags than a facet lists. */
export const taggedDocument = makeDocument({
  number: 49,
  title: 'A Hundred and Twenty-One Tags',
  tags: [...LETTERS].flatMap((one) => [...LETTERS].map((two) => `Speck ${one}${two}x`)),
})

/** Colours around a sky blue, and far from it; the numbers are no order of nearness. */
export const colourDocuments = [
  coloured(50, ['#3a86c8', '#f4f1de'], 10),
  coloured(51, ['#3a86ff'], 3),
  coloured(52, ['#3a86c8'], 10),
  coloured(53, ['#e07a5f', '#3b8acb'], 30),
  coloured(54, ['#c1121f'], 50),
  coloured(55, ['#2f6f9f', '#c1121f'], 60),
  coloured(56, ['#808080'], 70),
]

function shelved(number: number, parts: Partial<Parameters<typeof makeDocument>[0]>) {
  return makeDocument({ number, title: `Shelved Number ${'ABCDEFG'[number - 42]}`, ...parts })
}

function coloured(number: number, colors: string[], popularity: number) {
  return makeDocument({
    number,
    title: `Swatch ${'ABCDEFG'[number - 50]}`,
    colors,
    counts: { popularity },
  })
}
