import type { Verdict, WindowPolicy } from './limit-policy'

type Input = {
  policy: WindowPolicy
  /** Microseconds. */
  now: number
  /** When the latest were allowed, the newest first; at most as many as the limit. */
  times: number[]
}

/**
 * Allows one more, unless as many as the limit lie within the window. Those that were allowed are
 * remembered one by one (a sliding window log), so the limit holds for every stretch of time and not
 * for the minutes of the clock only. Meant for small limits.
 */
export function takeFromWindow({ policy: { limit, windowSeconds }, now, times }: Input) {
  const window = windowSeconds * 1_000_000
  const recent = times.filter((time) => time > now - window).map((time) => Math.min(time, now))
  const isAllowed = recent.length < limit
  const after = isAllowed ? [now, ...recent] : recent
  return { isAllowed, times: after, moreIn: (after.at(-1) ?? now) + window - now }
}

/** @param moreIn microseconds until the oldest one leaves the window. */
export function windowVerdict(
  { limit }: WindowPolicy,
  { isAllowed, used, moreIn }: { isAllowed: boolean; used: number; moreIn: number },
): Verdict {
  return { isAllowed, remaining: Math.max(0, limit - used), moreInMs: moreIn / 1000 }
}
