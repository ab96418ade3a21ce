import type { Payload, SanitizedCollectionConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { countRelations } from './count-relations'

const text = (name: string) => ({ name, type: 'text' })
const relation = (name: string, relationTo: string | string[]) => ({
  name,
  type: 'relationship',
  relationTo,
})
const collectionOf = (fields: object[]) =>
  ({ flattenedFields: fields }) as unknown as SanitizedCollectionConfig

const tags = collectionOf([text('slug')])
const media = collectionOf([text('alt')])
const srefs = collectionOf([
  text('title'),
  relation('tags', 'tags'),
  {
    name: 'samples',
    type: 'array',
    flattenedFields: [text('prompt'), { name: 'image', type: 'upload', relationTo: 'media' }],
  },
])
const likes = collectionOf([relation('sref', 'srefs'), relation('owner', ['users', 'keys'])])
const collections = {
  srefs: { config: srefs },
  tags: { config: tags },
  media: { config: media },
} as unknown as Payload['collections']

describe('a path follows', () => {
  it.each([
    [0, 'title', srefs],
    [0, 'samples.prompt', srefs],
    [0, 'tags', srefs],
    [0, 'samples.image', srefs],
    [0, 'nothing.at.all', srefs],
    [0, 'owner.value', likes],
    [0, 'owner.relationTo', likes],
    [1, 'tags.slug', srefs],
    [1, '-samples.image.alt', srefs],
    [1, 'version.samples.image.alt', srefs],
    [1, 'sref.title', likes],
    [2, 'sref.tags.slug', likes],
    [2, 'sref__tags__slug', likes],
    [2, 'parent.tags.slug', srefs],
    [1, 'parent.title', srefs],
    [0, 'parent', srefs],
    [2, 'sref.samples.image.alt', likes],
    [2, 'owner.value.email', likes],
  ])('%i relations: %s', (count, path, collection) => {
    expect(countRelations({ path, collection, collections })).toBe(count)
  })
})
