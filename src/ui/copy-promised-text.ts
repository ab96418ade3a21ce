import { copyText } from './copy-text'

/**
 * Puts a text on the clipboard that is still being fetched. The clipboard is asked for at once, within
 * the press that allows it, and gets the text when it comes. False where it may not be used; rejects
 * with whatever kept the text from coming.
 */
export async function copyPromisedText(text: Promise<string>): Promise<boolean> {
  const blob = text.then((known) => new Blob([known], { type: 'text/plain' }))
  // Told below, where the text itself is awaited.
  blob.catch(() => undefined)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    return true
  } catch {
    return copyText(await text)
  }
}
