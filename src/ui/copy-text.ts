/**
 * Puts a text on the clipboard. Where the clipboard API is missing (pages without TLS) or refused,
 * the older copy command is tried. False when neither may be used. Never throws.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  const returnFocusTo = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.cssText = 'position:fixed;top:0;opacity:0;font-size:16px'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (returnFocusTo instanceof HTMLElement) returnFocusTo.focus({ preventScroll: true })
  return isCopied
}
