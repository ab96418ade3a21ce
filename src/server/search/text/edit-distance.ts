/** Edits that a word may be away from what was meant: by its length, as Meilisearch counts them. */
export function allowedEdits(word: string): number {
  const { length } = [...word]
  if (length < 5 || /\p{N}/u.test(word)) return 0
  return length < 9 ? 1 : 2
}

/**
 * How many letters have to be put in, taken out, replaced or swapped with their neighbour to make one
 * word of the other (optimal string alignment; Boytsov 2011, https://doi.org/10.1145/1963190.1963191).
 */
export function editDistance(one: string, other: string): number {
  const [from, to] = [[...one], [...other]]
  let previous: number[] = []
  let current = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, letter] of from.entries()) {
    const next = [row + 1]
    for (const [column, target] of to.entries()) {
      const replaced = at(current, column) + (letter === target ? 0 : 1)
      const shortest = Math.min(replaced, at(current, column + 1) + 1, at(next, column) + 1)
      const isSwap = letter === to[column - 1] && from[row - 1] === target
      next.push(isSwap ? Math.min(shortest, at(previous, column - 1) + 1) : shortest)
    }
    previous = current
    current = next
  }
  return at(current, to.length)
}

/** The least distance to any beginning of a word that goes on. */
export function distanceToBeginning(typed: string, word: string, edits: number): number {
  const letters = [...word]
  const { length } = [...typed]
  const lengths = Array.from({ length: 2 * edits + 1 }, (_, index) => length - edits + index)
  const distances = lengths.map((end) => editDistance(typed, letters.slice(0, end).join('')))
  return Math.min(...distances)
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
