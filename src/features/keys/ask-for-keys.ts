const ASKED = 'ask-for-keys'

/** Opens the help with the keys. */
export function askForKeys(): void {
  dispatchEvent(new Event(ASKED))
}

/** Calls back when the help is asked for; returns the way to stop. */
export function onAskForKeys(listener: () => void): () => void {
  addEventListener(ASKED, listener)
  return () => removeEventListener(ASKED, listener)
}
