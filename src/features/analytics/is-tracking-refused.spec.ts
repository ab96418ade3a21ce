import { describe, expect, it } from 'vitest'
import { isTrackingRefused } from './is-tracking-refused'

describe('a browser that asks not to be tracked', () => {
  it.each([
    [{ doNotTrack: '1' }],
    [{ doNotTrack: 'yes' }],
    [{ globalPrivacyControl: true }],
    [{ doNotTrack: '0', globalPrivacyControl: true }],
  ])('is heard: %j', (signals) => {
    expect(isTrackingRefused(signals)).toBe(true)
  })

  it.each([
    [{}],
    [{ doNotTrack: null }],
    [{ doNotTrack: '0' }],
    [{ doNotTrack: 'unspecified', globalPrivacyControl: false }],
  ])('is not imagined: %j', (signals) => {
    expect(isTrackingRefused(signals)).toBe(false)
  })
})
