import type { Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { UserFacingError } from '@/server/user-facing-error'
import { decodeText, detectEncoding, type TextEncoding } from './decode-text'
import { BrokenFileError, type ImportEvent, type ImportFormat } from './import-event'
import { readCsv } from './read-csv'
import { readJson } from './read-json'

/** A row, or a line of a broken file, may hold at most this many characters. */
export const DEFAULT_MAX_ROW_CHARS = 1_048_576

export type ImportFile = AsyncIterable<ImportEvent> & {
  /** Decided by content: the first character that is no space. */
  readonly format: ImportFormat
  readonly totalBytes: number
  /** How far reading has come; a little ahead of the last event. */
  readonly bytesRead: number
}

/**
 * Opens a file of the old site's JSON, a JSON array or CSV, and reads it as a stream: memory does
 * not grow with the file. All categories come before the first row, wherever the file has them.
 *
 * Rejects with `UserFacingError` when the file cannot be imported at all: missing, a folder,
 * unreadable, empty, binary. Problems further in come as events; see `ImportEvent`.
 */
export async function readImportFile(
  path: string,
  { maxRowChars = DEFAULT_MAX_ROW_CHARS }: { maxRowChars?: number } = {},
): Promise<ImportFile> {
  const { size } = await statFile(path)
  const start = await readStart(path)
  const { encoding, markBytes } = detectEncoding(start.bytes)
  const first = await firstCharacter({ start: start.bytes.subarray(markBytes), encoding })
  if (first === undefined && start.isWhole) {
    throw new UserFacingError({ message: `The file ${path} is empty.` })
  }

  const format: ImportFormat = first === '{' || first === '[' ? 'json' : 'csv'
  let bytesRead = 0
  const openText = (onBytes: (count: number) => void) =>
    decodeText({ chunks: readBytes({ path, from: markBytes, onBytes }), encoding })
  const readEvents = () => {
    bytesRead = markBytes
    const text = openText((count) => {
      bytesRead += count
    })
    return format === 'csv'
      ? readCsv({ text, maxRowChars })
      : readJson({ text, reopen: () => openText(() => {}), path, encoding, maxRowChars })
  }

  return {
    format,
    totalBytes: size,
    get bytesRead() {
      return bytesRead
    },
    [Symbol.asyncIterator]: () => tellBreakAsEvent(readEvents()),
  }
}

/** Keeps the promise that a break in the middle is the last event, not an exception. */
async function* tellBreakAsEvent(events: AsyncGenerator<ImportEvent>): AsyncGenerator<ImportEvent> {
  try {
    yield* events
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error
    yield { kind: 'error', line: error.line, message: error.message }
  }
}

async function statFile(path: string): Promise<Stats> {
  const stats = await stat(path).catch((error: unknown) => {
    throw explainFileError({ error, path })
  })
  if (stats.isDirectory()) {
    throw new UserFacingError({
      message: `${path} is a folder, not a file.`,
      hint: 'Give the JSON or CSV file itself.',
    })
  }
  if (!stats.isFile()) {
    throw new UserFacingError({ message: `${path} is not a regular file.` })
  }
  if (stats.size === 0) throw new UserFacingError({ message: `The file ${path} is empty.` })
  return stats
}

const START_BYTES = 65_536

async function readStart(path: string): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const handle = await openFile(path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0)
    return { bytes: buffer.subarray(0, bytesRead), isWhole: bytesRead < START_BYTES }
  } finally {
    await handle.close()
  }
}

async function firstCharacter({
  start,
  encoding,
}: {
  start: Buffer
  encoding: TextEncoding
}): Promise<string | undefined> {
  const text = new TextDecoder(encoding).decode(start)
  return /\S/u.exec(text)?.[0]
}

async function* readBytes({
  path,
  from,
  onBytes,
}: {
  path: string
  from: number
  onBytes: (count: number) => void
}): AsyncGenerator<Buffer> {
  const handle = await openFile(path)
  const stream = handle.createReadStream({ start: from, highWaterMark: START_BYTES })
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    onBytes(chunk.length)
    yield chunk
  }
}

async function openFile(path: string): Promise<FileHandle> {
  return open(path).catch((error: unknown) => {
    throw explainFileError({ error, path })
  })
}

function explainFileError({ error, path }: { error: unknown; path: string }): UserFacingError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new UserFacingError({ message: `There is no file ${path}.`, cause: error })
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserFacingError({ message: `The file ${path} may not be read.`, cause: error })
  }
  return new UserFacingError({
    message: `The file ${path} cannot be opened (${code}).`,
    cause: error,
  })
}
