import { describe, expect, it } from 'vitest'
import { isMetricsReader } from './is-metrics-reader'

const TOKEN = 'a-token-of-some-length'

describe('who may read the metrics', () => {
  it('is the one who sends the token as a bearer token', () => {
    expect(isMetricsReader(`Bearer ${TOKEN}`, TOKEN)).toBe(true)
    expect(isMetricsReader(`bearer ${TOKEN}`, TOKEN)).toBe(true)
  })

  it.each([null, '', TOKEN, `Basic ${TOKEN}`, 'Bearer ', `Bearer ${TOKEN}x`, `Bearer x${TOKEN}`])(
    'is nobody who sends %j',
    (authorization) => {
      expect(isMetricsReader(authorization, TOKEN)).toBe(false)
    },
  )
})
