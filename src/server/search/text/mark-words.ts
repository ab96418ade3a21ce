import { isMarked, MARK_END, MARK_START } from '@/domain/search/highlight'
import { splitWords, WORD_PATTERN } from './split-words'

/** Marks the words of a text for which `isFound` holds; it is given them as `splitWords` does. */
export function markWords(text: string, isFound: (word: string) => boolean): string {
  return text.replace(WORD_PATTERN, (word) =>
    splitWords(word).some(isFound) ? MARK_START + word + MARK_END : word,
  )
}

/**
 * The part of a marked text with the most marks, of about `length` characters, cut between words;
 * `…` stands for what is left out. A text without marks gives null.
 */
export function cropMarked(marked: string, length: number): string | null {
  if (!isMarked(marked)) return null
  const pieces = marked.match(/\uE000[^\uE001]*\uE001|[^\uE000\s]+|\s+/g) ?? []
  const sizes = pieces.map((piece) => piece.replace(/[\uE000\uE001]/g, '').length)
  if (sum(sizes) <= length) return marked
  const first = bestStart({ pieces, sizes, length })
  const last = fill({ sizes, from: first, length })
  const start = fillBack({ sizes, from: first, room: length - sum(sizes.slice(first, last)) })
  const part = pieces.slice(start, last).join('').trim()
  return `${start > 0 ? '…' : ''}${part}${last < pieces.length ? '…' : ''}`
}

type Pieces = { pieces: string[]; sizes: number[]; length: number }

/** The first marked piece from which on the most others fit. */
function bestStart({ pieces, sizes, length }: Pieces): number {
  const marks = pieces.flatMap((piece, index) => (isMarked(piece) ? [index] : []))
  let best = marks[0] ?? 0
  let most = 0
  for (const from of marks) {
    const to = fill({ sizes, from, length })
    const words = new Set(
      pieces
        .slice(from, to)
        .filter(isMarked)
        .map((one) => one.toLowerCase()),
    )
    if (words.size > most) {
      most = words.size
      best = from
    }
  }
  return best
}

/** The end of what fits from a piece on; that piece always does. */
function fill({ sizes, from, length }: { sizes: number[]; from: number; length: number }): number {
  let room = length - (sizes[from] ?? 0)
  let to = from + 1
  while (to < sizes.length && (sizes[to] ?? 0) <= room) {
    room -= sizes[to] ?? 0
    to += 1
  }
  return to
}

/** What is left of the room shows what stands before, up to half of it all. */
function fillBack({ sizes, from, room }: { sizes: number[]; from: number; room: number }): number {
  let left = room
  let start = from
  while (start > 0 && (sizes[start - 1] ?? 0) <= left) {
    start -= 1
    left -= sizes[start] ?? 0
  }
  return start
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
