const LF = 10
const CR = 13

export type LineTracker = {
  /** Notes the lines of the next bytes of the text. */
  add(bytes: Buffer): void
  /** The line of the first non-blank line at or after a byte offset; offsets must not decrease. */
  lineFrom(offset: number): number
}

/**
 * Maps byte offsets to line numbers (from 1) while a text streams by, remembering only lines that
 * were not asked for yet. CRLF, LF and CR alone each end a line.
 */
export function createLineTracker(): LineTracker {
  const pending: { line: number; start: number; isBlank: boolean }[] = []
  let current = { line: 1, start: 0, isBlank: true }
  let offset = 0
  let endedWithCr = false
  let asked = 0

  return {
    add(bytes) {
      for (let index = 0; index < bytes.length; index += 1) {
        const byte = bytes[index]
        if (byte === LF && endedWithCr) {
          current.start += 1
        } else if (byte === LF || byte === CR) {
          pending.push(current)
          current = { line: current.line + 1, start: offset + index + 1, isBlank: true }
        } else {
          current.isBlank = false
        }
        endedWithCr = byte === CR
      }
      offset += bytes.length
    },

    lineFrom(from) {
      while (asked < pending.length) {
        const entry = pending[asked]
        if (entry === undefined || (entry.start >= from && !entry.isBlank)) break
        asked += 1
      }
      const line = pending[asked]?.line ?? current.line
      if (asked > 1024) {
        pending.splice(0, asked)
        asked = 0
      }
      return line
    },
  }
}
