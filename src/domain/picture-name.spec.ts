import { describe, expect, it } from 'vitest'
import { isVariantName, parsePictureName, pictureName, pictureUrl } from './picture-name'

const contentHash = '0123456789abcdef0123456789abcdef'

describe('a picture name', () => {
  it('tells an original from a variant', () => {
    const original = pictureName({ contentHash, format: 'jpeg' })
    const variant = pictureName({ contentHash, width: 640, format: 'avif' })
    expect(original).toBe(`${contentHash}.jpg`)
    expect(variant).toBe(`${contentHash}-640.avif`)
    expect(parsePictureName(original)).toEqual({ contentHash, format: 'jpeg' })
    expect(parsePictureName(variant)).toEqual({ contentHash, width: 640, format: 'avif' })
  })

  it('says who may read the file: variants are for more people than originals', () => {
    expect(isVariantName(`${contentHash}-320.webp`)).toBe(true)
    expect(isVariantName(`${contentHash}.webp`)).toBe(false)
    expect(isVariantName('photo-320.webp')).toBe(false)
  })

  it('has an address', () => {
    const url = pictureUrl({ contentHash, width: 320, format: 'webp' })
    expect(url).toBe(`/api/cms/media/file/${contentHash}-320.webp`)
  })

  it.each([
    '',
    'photo.jpg',
    `../${contentHash}.jpg`,
    `${contentHash}.jpg/..`,
    `${contentHash}.svg`,
    `${contentHash.toUpperCase()}.jpg`,
    `${contentHash}-0.webp`,
    `${contentHash}-640.jpg`,
    `${contentHash}.jpg\n`,
  ])('is not read from %j', (name) => {
    expect(parsePictureName(name)).toBeNull()
  })
})
