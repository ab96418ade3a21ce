import { expect, it } from 'vitest'
import { galleryParams, parseGalleryQuery } from '@/features/gallery/gallery-query'
import { BLEND_PARAMETERS } from '../recipe/blend-parameters'
import { GALLERY_PARAMETERS } from './gallery-parameters'

it('the parameters of the gallery are all that its address is read and written by', () => {
  const read = new Set<string>()
  const noting = new Proxy({}, { get: (_, name) => void read.add(String(name)) })
  parseGalleryQuery(noting)
  expect([...read].sort()).toEqual([...GALLERY_PARAMETERS].sort())
  const written = galleryParams({
    ...parseGalleryQuery({}),
    ...{ q: 'a', categories: ['a'], tags: ['a'], colors: ['#aaaaaa'], models: ['v7'] },
    ...{ premium: true, featured: true, sort: 'random', seed: 1, page: 2 },
  })
  for (const name of written.keys()) expect(GALLERY_PARAMETERS).toContain(name)
})

it('no parameter stands twice', () => {
  for (const names of [GALLERY_PARAMETERS, BLEND_PARAMETERS]) {
    expect(new Set(names).size).toBe(names.length)
  }
})
