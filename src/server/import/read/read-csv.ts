import { CsvError, type Parser, parse } from 'csv-parse'
import { checkHeader } from './check-header'
import { type Delimiter, detectDelimiter } from './detect-delimiter'
import { BrokenFileError, type ImportEvent } from './import-event'
import { createLineTracker, type LineTracker } from './track-lines'

/**
 * Reads CSV text (UTF-8 without a byte order mark). The first line names the columns; the
 * separator (comma, semicolon or tab) is told from it. Rows with another number of cells than the
 * header are refused one by one; blank rows are skipped.
 *
 * Throws `BrokenFileError` for a header without use, a quote that is never closed, or a row above
 * `maxRowChars`.
 */
export async function* readCsv({
  text,
  maxRowChars,
}: {
  text: AsyncIterable<Buffer>
  maxRowChars: number
}): AsyncGenerator<ImportEvent> {
  const lines = createLineTracker()
  const records: CsvRecord[] = []
  let csv: CsvInput | undefined
  let rows: RowReader | undefined

  const takeRows = function* (): Generator<ImportEvent> {
    rows ??= createRowReader(lines)
    for (const record of records.splice(0)) yield* rows.read(record)
  }

  // A broken encoding ends the text here, so that the rows before it can still be told.
  const source = endOnFailure(text)
  let isAtLineEnd = true
  for await (const chunk of source.text) {
    lines.add(chunk)
    csv ??= openCsv({ delimiter: detectDelimiter(chunk.toString('utf8')), maxRowChars, records })
    isAtLineEnd = chunk.at(-1) === 10
    const failure = await csv.write(chunk)
    yield* takeRows()
    if (failure !== undefined) throw explainCsvError({ failure, line: rows?.nextLine() ?? 1 })
  }

  if (source.failure() === undefined || isAtLineEnd) {
    const failure = await csv?.end()
    yield* takeRows()
    if (source.failure() === undefined && failure !== undefined) {
      throw explainCsvError({ failure, line: rows?.nextLine() ?? 1 })
    }
  }
  if (source.failure() !== undefined) throw source.failure()
  if (!rows?.hasHeader()) throw new BrokenFileError({ line: 1, message: 'The file is empty.' })
}

function endOnFailure(text: AsyncIterable<Buffer>) {
  let failure: unknown
  const readUntilFailure = async function* () {
    try {
      yield* text
    } catch (error) {
      failure = error
    }
  }
  return { text: readUntilFailure(), failure: () => failure }
}

type CsvRecord = { cells: string[]; endByte: number }

type CsvInput = {
  write(chunk: Buffer): Promise<Error | undefined>
  end(): Promise<Error | undefined>
}

/**
 * csv-parse with its records taken at once: read through its stream, those before an error would
 * be thrown away with the stream.
 */
function openCsv({
  delimiter,
  maxRowChars,
  records,
}: {
  delimiter: Delimiter
  maxRowChars: number
  records: CsvRecord[]
}): CsvInput {
  const parser: Parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowChars,
    on_record: (cells: string[], { bytes }: { bytes: number }) => {
      records.push({ cells, endByte: bytes })
      return null
    },
  })
  let failure: Error | undefined
  parser.on('error', (error) => {
    failure = error
  })
  parser.resume()
  const settle = (start: (done: (error?: Error | null) => void) => void) =>
    new Promise<Error | undefined>((resolve) => {
      start((error) => resolve(error ?? failure))
    })

  return {
    write: (chunk) => settle((done) => parser.write(chunk, done)),
    end: () => settle((done) => parser.end(done)),
  }
}

type RowReader = {
  read(record: CsvRecord): Generator<ImportEvent>
  hasHeader(): boolean
  /** The line where the record after the last one begins. */
  nextLine(): number
}

function createRowReader(lines: LineTracker): RowReader {
  let header: string[] | undefined
  let lastByte = 0
  let index = 0

  return {
    hasHeader: () => header !== undefined,
    nextLine: () => lines.lineFrom(lastByte),
    *read({ cells, endByte }) {
      const line = lines.lineFrom(lastByte)
      lastByte = endByte
      if (cells.every((cell) => cell.trim() === '')) return
      if (header === undefined) {
        // Excel's own first line, which names the separator.
        if (/^sep=/i.test(cells[0] ?? '')) return
        header = checkHeader({ cells, line })
        return
      }
      yield readRow({ header, cells, line, index })
      index += 1
    },
  }
}

function readRow({
  header,
  cells,
  line,
  index,
}: {
  header: string[]
  cells: string[]
  line: number
  index: number
}): ImportEvent {
  const extra = cells.slice(header.length)
  if (cells.length < header.length || extra.some((cell) => cell.trim() !== '')) {
    const reason = `The row has ${cells.length} cells, but the header has ${header.length}; a cell that contains the separator, a quote or a line break must stand in double quotes.`
    return { kind: 'refused', line, index, shown: cells[0]?.slice(0, 100) ?? '', reasons: [reason] }
  }
  const raw: Record<string, unknown> = Object.create(null)
  for (const [column, name] of header.entries()) {
    if (name !== '') raw[name] = cells[column]
  }
  return { kind: 'row', line, index, raw }
}

function explainCsvError({ failure, line }: { failure: Error; line: number }): Error {
  const code = failure instanceof CsvError ? failure.code : undefined
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    const message = `The row that begins on line ${line} has a double quote that is never closed.`
    return new BrokenFileError({ line, message })
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const message = `The row that begins on line ${line} is far too long; a double quote is probably not closed.`
    return new BrokenFileError({ line, message })
  }
  return new BrokenFileError({
    line,
    message: `The CSV is broken near line ${line}: ${failure.message}`,
  })
}
