import { makeDocument } from '../make-document'

/** Words to misspell, to begin, to put in another order; each word stands in one group only. */
export const textDocuments = [
  makeDocument({
    number: 1,
    title: 'Watercolour Meadow',
    tags: ['Botanical'],
    description: 'Loose washes over a summer field, still wet when the day ends.',
  }),
  makeDocument({ number: 2, title: 'Clockwork Otter', tags: ['Kiln', 'Brass'] }),
  makeDocument({ number: 3, title: 'Paper Lanterns', description: 'They float above the river.' }),
  makeDocument({ number: 4, title: 'Cat on a Wall', description: 'Whiskers against the sky.' }),
  makeDocument({ number: 5, title: 'Wild Berries', tags: ['Moss'] }),
  makeDocument({ number: 6, title: 'Constellation Chart', categories: ['Astronomy'] }),
  makeDocument({ number: 7, title: 'Gothic Cathedral', tags: ['Amber'] }),
  makeDocument({ number: 8, title: 'Gothic Harbour', tags: ['Slate'] }),
]

/** Three orders of the same words; one has them side by side in the order of the phrase. */
export const phraseDocuments = [
  makeDocument({ number: 9, title: 'A Red Fox in Snow', counts: { popularity: 1 } }),
  makeDocument({ number: 10, title: 'Red Arctic Fox', counts: { popularity: 50 } }),
  makeDocument({ number: 11, title: 'Fox, Red as Rust', counts: { popularity: 50 } }),
]

/** Letters beyond ASCII. */
export const accentDocuments = [
  makeDocument({ number: 12, title: 'Belle Époque Salon', tags: ['Años Veinte'] }),
  makeDocument({ number: 13, title: 'Über den Dächern' }),
  makeDocument({ number: 14, title: 'Ночной Город' }),
  makeDocument({ number: 15, title: '東京の夜' }),
  makeDocument({ number: 16, title: 'مدينة الليل' }),
]

/** Codes, and texts that hold the same digits. */
export const codeDocuments = [
  makeDocument({ number: 17, title: 'Oldest Number', code: '42', counts: { popularity: 0 } }),
  makeDocument({ number: 18, title: 'Route 42', counts: { popularity: 99 } }),
  makeDocument({ number: 19, title: 'Longer Number', code: '4200', counts: { popularity: 98 } }),
  makeDocument({ number: 20, title: 'Numbered Heroine', code: '1747943467' }),
  makeDocument({ number: 21, title: 'Twenty Digits', code: '12345678901234567890' }),
]
