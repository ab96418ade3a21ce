import { describe, expect, it } from 'vitest'
import { sceneRows } from './scene-rows'

const sample = (name: string, scene: 'portrait' | 'product' | null) => ({ name, scene })

describe('a comparison', () => {
  it('puts the same subject side by side, whatever its place in a style', () => {
    const first = [sample('a1', 'product'), sample('a2', 'portrait')]
    const second = [sample('b1', 'portrait'), sample('b2', 'product')]
    expect(sceneRows([first, second]).map(({ scene, samples }) => [scene, ...samples])).toEqual([
      ['portrait', first[1], second[0]],
      ['product', first[0], second[1]],
    ])
  })

  it('leaves a gap where a style does not show a subject', () => {
    const only = sample('a', 'portrait')
    expect(sceneRows([[only], []])).toEqual([
      { key: 'portrait 0', scene: 'portrait', samples: [only, null] },
    ])
  })

  it('shows every sample, also a second one of a scene and one without', () => {
    const samples = [sample('a', 'portrait'), sample('b', 'portrait'), sample('c', null)]
    expect(sceneRows([samples]).flatMap((row) => row.samples)).toEqual(samples)
  })
})
