import { expect, it } from 'vitest'
import { bucketSizes, takeFromBucket } from './take-from-bucket'

it('makes nobody wait longer than the bucket takes to fill after the clock was put back', () => {
  const sizes = bucketSizes({ kind: 'bucket', name: 'api', perSecond: 10, burst: 20 })
  const anHourAgo = takeFromBucket(sizes, { now: 1_000_000, fullAt: 3_600_000_000 })
  expect(anHourAgo).toEqual({ isAllowed: false, fullAt: 1_000_000 + 2_000_000 })
})
