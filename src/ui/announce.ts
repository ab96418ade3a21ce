export const LIVE_STATUS_ID = 'live-status'

/** Says a sentence to people who use a screen reader, without moving their place. */
export function announce(sentence: string): void {
  const status = document.getElementById(LIVE_STATUS_ID)
  if (!status) return
  // An equal text twice in a row would not be read again.
  status.textContent = ''
  requestAnimationFrame(() => {
    status.textContent = sentence
  })
}
