import { describe, expect, it } from 'vitest'
import { type PublicSample, publicSamplesSchema, toPublicView } from './public-view'

const sample = (id: string): PublicSample => ({
  image: {
    id,
    alt: `Picture ${id}`,
    width: 1024,
    height: 1024,
    contentHash: id.repeat(32).slice(0, 32),
    widths: [320, 640, 1024],
    thumbhash: 'AAAA',
    palette: [{ hex: '#112233', weight: 1 }],
  },
  scene: 'portrait',
  aspect: '1:1',
  prompt: `secret words ${id}`,
  model: '--v 7',
  styleVersion: '--sv 6',
  styleWeight: 100,
})
const samples = [sample('a'), sample('b'), sample('c'), sample('d')]

describe('the public view', () => {
  it('of a style for everyone has its code and all samples', () => {
    expect(toPublicView({ premium: false, code: '42', samples })).toEqual({ code: '42', samples })
  })

  it('of a premium style has the cover and nothing that is paid for', () => {
    const view = toPublicView({ premium: true, code: '42', samples })
    expect(view.code).toBeNull()
    expect(view.samples.map(({ image }) => image.id)).toEqual(['a'])
    expect(JSON.stringify(view)).not.toMatch(/secret|bbbb|cccc|dddd/)
  })

  it('has the shape that is promised to readers', () => {
    expect(publicSamplesSchema.parse(samples)).toEqual(samples)
  })
})
