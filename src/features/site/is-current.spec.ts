import { describe, expect, it } from 'vitest'
import { isCurrent } from './is-current'

describe('the entry of the navigation that is marked', () => {
  it('is the page that is open, or the one above it', () => {
    expect(isCurrent('/blend', '/blend')).toBe(true)
    expect(isCurrent('/blend', '/blend/paste')).toBe(true)
    expect(isCurrent('/', '/')).toBe(true)
  })

  it('is none that only begins alike', () => {
    expect(isCurrent('/', '/browse')).toBe(false)
    expect(isCurrent('/blend', '/blending')).toBe(false)
  })
})
