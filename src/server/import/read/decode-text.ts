import { isUtf8 } from 'node:buffer'
import { UserFacingError } from '@/server/user-facing-error'
import { BrokenFileError } from './import-event'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const NEWLINE = 10

/**
 * Tells the encoding from a file's first bytes: a byte order mark, else UTF-8. Throws
 * `UserFacingError` for files that are no text (pictures, workbooks, archives).
 */
export function detectEncoding(start: Buffer): { encoding: TextEncoding; markBytes: number } {
  if (start.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
    return { encoding: 'utf-8', markBytes: 3 }
  }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 }
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 }

  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) {
    throw new UserFacingError({
      message: 'The file is a workbook or a ZIP archive, not a text.',
      hint: 'In a spreadsheet program, save it as “CSV UTF-8”; unpack an archive first.',
    })
  }
  if (start.includes(0)) {
    throw new UserFacingError({
      message: 'The file is binary, not a JSON or CSV text.',
      hint: 'Export it as JSON or as “CSV UTF-8”.',
    })
  }
  return { encoding: 'utf-8', markBytes: 0 }
}

/**
 * Passes bytes on as whole, valid UTF-8 characters without a byte order mark, whatever the
 * encoding was. Throws `BrokenFileError` with the line for bytes that are no text.
 */
export async function* decodeText({
  chunks,
  encoding,
}: {
  chunks: AsyncIterable<Buffer>
  encoding: TextEncoding
}): AsyncGenerator<Buffer> {
  yield* encoding === 'utf-8' ? checkUtf8(chunks) : convertUtf16({ chunks, encoding })
}

async function* checkUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let line = 1
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const joined = tail.length === 0 ? chunk : Buffer.concat([tail, chunk])
    const whole = joined.subarray(0, joined.length - countIncompleteBytes(joined))
    tail = joined.subarray(whole.length)
    if (!isUtf8(whole)) {
      const validEnd = findInvalidLine(whole)
      if (validEnd.start > 0) yield whole.subarray(0, validEnd.start)
      throw invalidText({ line: line + validEnd.linesBefore, encoding: 'UTF-8' })
    }
    line += countNewlines(whole)
    if (whole.length > 0) yield whole
  }
  if (tail.length > 0) throw invalidText({ line, encoding: 'UTF-8' })
}

async function* convertUtf16({
  chunks,
  encoding,
}: {
  chunks: AsyncIterable<Buffer>
  encoding: TextEncoding
}): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  const decode = (chunk?: Buffer): Buffer => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: chunk !== undefined }))
    } catch {
      throw invalidText({ line, encoding: 'UTF-16' })
    }
  }
  for await (const chunk of chunks) {
    const text = decode(chunk)
    line += countNewlines(text)
    if (text.length > 0) yield text
  }
  const rest = decode()
  if (rest.length > 0) yield rest
}

function invalidText({ line, encoding }: { line: number; encoding: string }): BrokenFileError {
  return new BrokenFileError({
    line,
    message: `Line ${line} is not valid ${encoding} text; save the file as UTF-8 (in Excel: “CSV UTF-8”).`,
  })
}

/** How many bytes at the end begin a character that the next chunk completes. */
function countIncompleteBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    const isContinuation = (byte & 0xc0) === 0x80
    if (isContinuation) continue
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return size > back ? back : 0
  }
  return 0
}

function findInvalidLine(bytes: Buffer): { linesBefore: number; start: number } {
  let start = 0
  for (let linesBefore = 0; ; linesBefore += 1) {
    const end = bytes.indexOf(NEWLINE, start)
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return { linesBefore, start }
    start = end + 1
  }
}

function countNewlines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1
  return count
}
