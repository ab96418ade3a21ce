/**
 * Whether a key was pressed by itself and for the page: no modifier but shift, which some signs need,
 * nothing that takes text, no choice in an input method, and no one else has answered it.
 */
export function isPlainKey(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.altKey
  return !isModified && !event.isComposing && !event.defaultPrevented && !takesText(event.target)
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
