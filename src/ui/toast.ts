export type ToastInput = {
  /** A sentence for a person. */
  message: string
  /** One thing to do about it. */
  action?: { label: string; onPress: () => void }
}

type Show = (toast: ToastInput) => void

const listeners = new Set<() => void>()
const waiting: ToastInput[] = []
let show: Show | null = null

/**
 * Shows a message at the edge of the screen for a few seconds and says it to screen readers. What shows
 * it is fetched with the first one (`Toaster`).
 */
export function toast(input: ToastInput): void {
  if (show) {
    show(input)
    return
  }
  waiting.push(input)
  for (const listener of listeners) listener()
}

/** Whether there has been a message on this page. */
export function hasToasts(): boolean {
  return show !== null || waiting.length > 0
}

/** Tells `listener` of the first message. */
export function onFirstToast(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows messages from now on, and those that have waited. */
export function showToastsBy(next: Show): () => void {
  show = next
  for (const input of waiting.splice(0)) next(input)
  return () => {
    show = null
  }
}
