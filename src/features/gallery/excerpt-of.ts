import type { HighlightPart } from '@/domain/search/parse-highlight'

/** Characters that may stand before what was found, so that it is seen in one short line. */
const LEAD_LENGTH = 16

/** A marked text from a little before its first mark on, cut between words. */
export function excerptOf(parts: HighlightPart[]): HighlightPart[] {
  const first = parts.findIndex(({ isMarked }) => isMarked)
  const lead = parts
    .slice(0, Math.max(first, 0))
    .map(({ text }) => text)
    .join('')
  if (lead.length <= LEAD_LENGTH) return parts
  const end = lead.slice(-LEAD_LENGTH)
  const words = end.slice(end.indexOf(' ') + 1)
  return [{ text: `…${words}`, isMarked: false }, ...parts.slice(first)]
}
