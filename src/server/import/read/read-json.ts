import { verifyFile } from 'stream-json/file/verifier.js'
import { normaliseImportCategory } from '@/domain/import-category'
import { isRecord, showValue } from '@/domain/import-row/cells'
import type { TextEncoding } from './decode-text'
import { BrokenFileError, type ImportEvent } from './import-event'
import { type Entry, readEntries } from './read-json-entries'

/**
 * Reads an array of rows, or the old site's object `{categories, srefs}` in either order, with the
 * line on which each entry begins. When `srefs` comes first, the text is opened a second time and
 * its categories are told before the rows.
 *
 * Throws `BrokenFileError` for text that is no JSON, is cut off, or holds no rows.
 */
export async function* readJson({
  text,
  reopen,
  path,
  encoding,
  maxRowChars,
}: {
  text: AsyncIterable<Buffer>
  reopen: () => AsyncIterable<Buffer>
  path: string
  encoding: TextEncoding
  maxRowChars: number
}): AsyncGenerator<ImportEvent> {
  const told = new Set<string>()
  let index = 0
  let hasToldCategories = false

  try {
    for await (const item of readEntries({ text, maxRowChars })) {
      if ('message' in item) {
        yield { kind: 'warning', ...item }
      } else if (item.section === 'categories') {
        if (!hasToldCategories) yield* readCategory({ item, told })
      } else {
        if (index === 0 && item.isBeforeCategories) {
          yield* readCategoriesAhead({ text: reopen(), maxRowChars, told })
          hasToldCategories = true
        }
        yield readRow({ item, index })
        index += 1
      }
    }
  } catch (error) {
    throw encoding === 'utf-8' ? await placeExactly({ error, path }) : error
  }
}

function readRow({ item, index }: { item: Entry; index: number }): ImportEvent {
  const { line, value } = item
  if (isRecord(value)) return { kind: 'row', line, index, raw: value }
  const reasons = [`A row must be an object, not ${showValue(value)}.`]
  return { kind: 'refused', line, index, shown: '', reasons }
}

function* readCategory({ item, told }: { item: Entry; told: Set<string> }): Generator<ImportEvent> {
  const { line, value } = item
  const result = normaliseImportCategory(value)
  for (const key of result.unknownKeys) {
    if (!told.has(key))
      yield { kind: 'warning', line, message: `“${key}” is not known and was left out.` }
    told.add(key)
  }
  if (result.ok) yield { kind: 'category', line, category: result.category }
  else {
    const { reasons } = result
    yield { kind: 'refused', line, index: undefined, shown: showValue(value), reasons }
  }
}

/** A break further down is no matter here: the main pass meets it at its own place. */
async function* readCategoriesAhead({
  text,
  maxRowChars,
  told,
}: {
  text: AsyncIterable<Buffer>
  maxRowChars: number
  told: Set<string>
}): AsyncGenerator<ImportEvent> {
  try {
    for await (const item of readEntries({ text, maxRowChars, only: 'categories' })) {
      if ('section' in item) yield* readCategory({ item, told })
    }
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error
  }
}

/** The tokenizer notices a slip late; the verifier, run only then, knows its line and column. */
async function placeExactly({ error, path }: { error: unknown; path: string }): Promise<unknown> {
  if (!(error instanceof BrokenFileError) || !error.message.startsWith('The JSON is broken')) {
    return error
  }
  const found: unknown = await verifyFile(path).catch((reason: unknown) => reason)
  if (!isRecord(found) || typeof found.line !== 'number') return error
  const { line, pos } = found
  return new BrokenFileError({
    line,
    message: error.message.replace(/near line \d+/, `at line ${line}, column ${pos}`),
  })
}
