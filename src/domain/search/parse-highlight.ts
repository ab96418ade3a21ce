/** A part of a highlighted text, as plain text. */
export type HighlightPart = { text: string; isMarked: boolean }

const CHARACTERS: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/**
 * Takes the HTML of a highlight (see `highlight.ts`) apart, so that a page can show it without
 * trusting it: whatever is neither `<mark>`, `</mark>` nor one of the five entities stays text.
 */
export function parseHighlight(html: string): HighlightPart[] {
  let isMarked = false
  const parts: HighlightPart[] = []
  for (const piece of html.split(/(<\/?mark>)/)) {
    if (piece === '<mark>' || piece === '</mark>') isMarked = piece === '<mark>'
    else if (piece !== '') parts.push({ text: toPlainText(piece), isMarked })
  }
  return parts
}

function toPlainText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? entity)
}
