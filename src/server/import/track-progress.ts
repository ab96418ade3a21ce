import { createReadStream } from 'node:fs'

export type ImportProgress = {
  /** Rows that are done with. */
  rows: number
  /** 0 to 1; undefined where the file does not tell, as JSON in a single line. */
  fraction: number | undefined
}

const LINE_FEED = 10
const FEWEST_LINES = 3

/**
 * Tells how far an import is by the lines of its file. Reading runs far ahead of writing, so bytes
 * that were read would promise too much; the lines are counted once beforehand.
 */
export async function trackProgress({
  path,
  onProgress,
}: {
  path: string
  onProgress: ((progress: ImportProgress) => void) | undefined
}): Promise<(line: number) => void> {
  if (!onProgress) return () => undefined
  const lines = await countLines(path)
  let rows = 0
  let reached = 0
  return (line) => {
    rows += 1
    reached = Math.max(reached, line)
    onProgress({ rows, fraction: lines < FEWEST_LINES ? undefined : Math.min(1, reached / lines) })
  }
}

async function countLines(path: string): Promise<number> {
  let lines = 1
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1))
      lines += 1
  }
  return lines
}
