/**
 * Marks around what was found, as engines put them into a text. They are of Unicode's private use,
 * which neither a document nor a query contains (see `toSearchDocument`, `normaliseSearchText`), so
 * a text cannot forge them.
 */
export const MARK_START = '\uE000'
export const MARK_END = '\uE001'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A marked text as HTML that may be put into a page as it is: everything is escaped, what stands
 * between the marks is in `<mark>`. Marks without a partner are left out, an open one is closed at
 * the end, so the result is always well-formed.
 */
export function toSafeHighlight(marked: string): string {
  let isOpen = false
  const html = marked.replace(/[&<>"'\uE000\uE001]/g, (character) => {
    if (character !== MARK_START && character !== MARK_END) return ENTITIES[character] ?? ''
    if ((character === MARK_START) === isOpen) return ''
    isOpen = !isOpen
    return isOpen ? '<mark>' : '</mark>'
  })
  return isOpen ? `${html}</mark>` : html
}

/** Whether anything in the text is marked. */
export function isMarked(marked: string): boolean {
  return marked.includes(MARK_START)
}
