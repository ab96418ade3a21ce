import { makeDocument } from '../make-document'

/** One word in each of the fields; the weaker the field, the more popular the style. */
export const fieldDocuments = [
  makeDocument({ number: 22, title: 'Juniper Alley', counts: { popularity: 1 } }),
  makeDocument({
    number: 23,
    title: 'Alley with a Tag',
    tags: ['Juniper'],
    counts: { popularity: 20 },
  }),
  makeDocument({
    number: 24,
    title: 'Alley in a Group',
    categories: ['Juniper'],
    counts: { popularity: 40 },
  }),
  makeDocument({
    number: 25,
    title: 'Alley Described',
    description: 'There is a juniper at the end of it.',
    counts: { popularity: 60 },
  }),
]

/** A word, a longer word that begins with it, and the word misspelt. */
export const exactnessDocuments = [
  makeDocument({ number: 26, title: 'Cobalt Tile', counts: { popularity: 1 } }),
  makeDocument({ number: 27, title: 'Cobaltite Tile', counts: { popularity: 20 } }),
  makeDocument({ number: 28, title: 'Cobolt Tile', counts: { popularity: 40 } }),
  makeDocument({ number: 29, title: 'Glass Bird', counts: { popularity: 1 } }),
  makeDocument({ number: 30, title: 'Glass Bird above a Glass Bird', counts: { popularity: 90 } }),
]

/** The same title three times; two are equally popular. */
export const tiedDocuments = [
  makeDocument({ number: 31, title: 'Twin Pagodas', counts: { popularity: 5 } }),
  makeDocument({ number: 32, title: 'Twin Pagodas', counts: { popularity: 80 } }),
  makeDocument({ number: 33, title: 'Twin Pagodas', counts: { popularity: 5 } }),
]

/** Titles that a dictionary would list in the order in which they stand here. */
export const alphabetDocuments = [
  'apricot sorbet',
  'Bergamot',
  'citron',
  'éclair',
  'Ecru',
  'Èze by the Sea',
  'fig',
  'Zest',
].map((title, index) => makeDocument({ number: 34 + index, title, tags: ['Alphabet'] }))
