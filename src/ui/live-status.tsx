import { LIVE_STATUS_ID } from './announce'

/** The place where `announce` writes; once a page. */
export function LiveStatus() {
  return <div id={LIVE_STATUS_ID} role="status" aria-live="polite" className="sr-only" />
}
