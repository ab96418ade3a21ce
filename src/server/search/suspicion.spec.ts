import { describe, expect, it } from 'vitest'
import { createSuspicion } from './suspicion'

describe('an unexpected version in the index', () => {
  it('is no proof at first sight, and one when it is still there a second later', () => {
    let now = 0
    const { isProven } = createSuspicion(() => now)
    const suspects = [{ id: 'a', version: '7' }]
    expect(isProven(suspects)).toBe(false)
    now = 900
    expect(isProven(suspects)).toBe(false)
    now = 1_000
    expect(isProven(suspects)).toBe(true)
  })

  it('is not mixed up with another version of the document', () => {
    let now = 0
    const { isProven } = createSuspicion(() => now)
    isProven([{ id: 'a', version: '7' }])
    now = 5_000
    expect(isProven([{ id: 'a', version: '8' }])).toBe(false)
  })
})
