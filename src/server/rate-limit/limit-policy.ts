/**
 * So many at once, and then so many a second: a token bucket that holds `burst` tokens and gets
 * `perSecond` new ones.
 */
export type BucketPolicy = { kind: 'bucket'; name: string; perSecond: number; burst: number }

/** At most `limit` in any stretch of `windowSeconds`, wherever it begins. */
export type WindowPolicy = { kind: 'window'; name: string; limit: number; windowSeconds: number }

export type LimitPolicy = BucketPolicy | WindowPolicy

/** What a limit says to one request. */
export type Verdict = {
  isAllowed: boolean
  /** How many more would be allowed now. */
  remaining: number
  /** Milliseconds until there is more than that. */
  moreInMs: number
}

/** Counts what is done under a name and says whether it may be done. Nothing here rejects. */
export type RateLimiter = {
  /**
   * @param key of whom the limit is. Each policy counts for itself.
   * @returns the verdict at once where this process counts by itself.
   */
  take: (policy: LimitPolicy, key: string) => Verdict | Promise<Verdict>
}
