import type { BucketPolicy, Verdict } from './limit-policy'

const MICROS_PER_SECOND = 1_000_000

export type BucketSizes = {
  /** Microseconds after which one token comes back. */
  interval: number
  /** Microseconds after which an empty bucket is full. */
  capacity: number
}

export function bucketSizes({ perSecond, burst }: BucketPolicy): BucketSizes {
  const interval = Math.max(1, Math.round(MICROS_PER_SECOND / perSecond))
  return { interval, capacity: interval * burst }
}

type State = {
  now: number
  /** When the bucket will be full again by itself; undefined for one that is. */
  fullAt: number | undefined
}

/**
 * Takes one token, if there is one. The state of a bucket is one number, as in the generic cell rate
 * algorithm: the moment when it will be full. A token moves that moment by one interval, and there is
 * none when it would be further away than the whole bucket takes to fill. All in microseconds.
 *
 * @see ITU-T I.371, annex A, GCRA (virtual scheduling); https://brandur.org/rate-limiting
 */
export function takeFromBucket({ interval, capacity }: BucketSizes, { now, fullAt = now }: State) {
  // Within bounds also after the clock was put back.
  const before = Math.min(Math.max(fullAt, now), now + capacity)
  const after = before + interval
  const isAllowed = after - now <= capacity
  return { isAllowed, fullAt: isAllowed ? after : before }
}

/** @param fullIn microseconds until the bucket is full, after a token was taken or refused. */
export function bucketVerdict(
  { interval, capacity }: BucketSizes,
  { isAllowed, fullIn }: { isAllowed: boolean; fullIn: number },
): Verdict {
  const remaining = Math.max(0, Math.floor((capacity - fullIn) / interval))
  const moreIn = (remaining + 1) * interval - (capacity - fullIn)
  return { isAllowed, remaining, moreInMs: moreIn / 1000 }
}
