import type { VersionedDocument } from '@/server/search/port'
import { makeDocument, versioned } from '../conformance/make-document'

/** A few styles that differ in everything that a search asks about. */
export const styles = [
  makeDocument({
    number: 1,
    title: 'Ink Portraits',
    tags: ['ink wash', 'faces'],
    categories: ['Drawing'],
    colors: ['#336699', '#f4efe6'],
    description: 'Wet brushes over rough paper, drawn from life.',
    featured: true,
  }),
  makeDocument({
    number: 2,
    title: 'Neon Harbour',
    tags: ['neon', 'night'],
    categories: ['Photography'],
    colors: ['#33689c', '#101014'],
    models: ['niji6', 'v7'],
  }),
  makeDocument({
    number: 3,
    title: 'Portrait of Rain',
    tags: ['night', 'rain'],
    categories: ['Photography', 'Drawing'],
    colors: ['#3f74a8'],
    premium: true,
    code: null,
  }),
  makeDocument({
    number: 4,
    title: 'Café Cobalt',
    tags: ['cobalt'],
    categories: ['Drawing'],
    colors: ['#cc2211'],
    code: '4242',
  }),
  makeDocument({
    number: 5,
    title: 'Nine<Ten & <b>Bold</b>',
    tags: ['ink wash', 'rain'],
    categories: ['Drawing'],
  }),
]

export const documents = styles.map((style) => versioned(style))

/** As many plain documents as wanted, from this number on. */
export function plainDocuments(first: number, count: number): VersionedDocument[] {
  return Array.from({ length: count }, (_, index) =>
    versioned(makeDocument({ number: first + index, title: `Plain ${first + index}` })),
  )
}
