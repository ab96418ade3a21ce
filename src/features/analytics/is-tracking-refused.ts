type Signals = { doNotTrack?: string | null | undefined; globalPrivacyControl?: boolean }

/**
 * Whether a browser asks not to be tracked.
 *
 * @see https://www.w3.org/TR/tracking-dnt/ and https://www.w3.org/TR/gpc/
 */
export function isTrackingRefused({ doNotTrack, globalPrivacyControl }: Signals): boolean {
  // Old versions of Firefox said "yes".
  return doNotTrack === '1' || doNotTrack === 'yes' || globalPrivacyControl === true
}
