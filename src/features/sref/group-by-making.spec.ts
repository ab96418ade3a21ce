import { describe, expect, it } from 'vitest'
import { groupByMaking } from './group-by-making'

const made = { model: '--v 7', styleVersion: '--sv 6', styleWeight: 100 }
const unknown = { model: null, styleVersion: null, styleWeight: null }

describe('what the samples were made with', () => {
  it('is said once where it is the same for all', () => {
    const samples = [
      { scene: 'portrait' as const, ...made },
      { scene: 'product' as const, ...made },
    ]
    expect(groupByMaking(samples)).toEqual([
      { parameters: '--v 7 --sv 6 --sw 100', scenes: ['portrait', 'product'] },
    ])
  })

  it('is said for each where it differs, and left out where nobody noted it', () => {
    const samples = [
      { scene: 'portrait' as const, ...made },
      { scene: null, ...made, styleVersion: '--sv 4' },
      { scene: 'product' as const, ...unknown },
    ]
    expect(groupByMaking(samples)).toEqual([
      { parameters: '--v 7 --sv 6 --sw 100', scenes: ['portrait'] },
      { parameters: '--v 7 --sv 4 --sw 100', scenes: ['another'] },
    ])
  })
})
