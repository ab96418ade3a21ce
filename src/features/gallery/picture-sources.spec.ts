import { describe, expect, it } from 'vitest'
import { pictureSources } from './picture-sources'

const contentHash = '0123456789abcdef0123456789abcdef'
const address = (name: string) => `/api/cms/media/file/${contentHash}-${name}`

describe('the sources of a picture', () => {
  it('offers AVIF before WebP at the widths that exist', () => {
    const { sources } = pictureSources({ contentHash, widths: [320, 640] })
    expect(sources).toEqual([
      { type: 'image/avif', srcSet: `${address('320.avif')} 320w, ${address('640.avif')} 640w` },
      { type: 'image/webp', srcSet: `${address('320.webp')} 320w, ${address('640.webp')} 640w` },
    ])
  })

  it('leaves out widths that the layout never needs', () => {
    const { sources, src } = pictureSources(
      { contentHash, widths: [320, 640, 1280] },
      { maxWidth: 640 },
    )
    expect(sources[0]?.srcSet).not.toContain('1280')
    expect(src).toBe(address('640.webp'))
  })

  it('never comes out empty, however small the layout', () => {
    const { src } = pictureSources({ contentHash, widths: [640, 1024] }, { maxWidth: 320 })
    expect(src).toBe(address('640.webp'))
  })
})
