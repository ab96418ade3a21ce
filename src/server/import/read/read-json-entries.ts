import Assembler from 'stream-json/core/assembler.js'
import type { Token } from 'stream-json/core/parser.js'
import { readColumnName } from '@/domain/import-row/columns'
import { BrokenFileError } from './import-event'
import { createJsonTokenizer } from './tokenize-json'

type Section = 'rows' | 'categories'

/** One member of a list; `line` is where it begins. */
export type Entry = { section: Section; line: number; value: unknown; isBeforeCategories: boolean }

type Warning = { line: number; message: string }

type EntryOrWarning = Entry | Warning

/** Walks the tokens and assembles one entry of a list at a time. */
export async function* readEntries({
  text,
  maxRowChars,
  only,
}: {
  text: AsyncIterable<Buffer>
  maxRowChars: number
  only?: Section
}): AsyncGenerator<EntryOrWarning> {
  const tokenizer = createJsonTokenizer({ maxRowChars })
  const walker = createWalker()

  const walk = function* (chunk: string): Generator<EntryOrWarning> {
    for (const token of tokenizer.tokens(chunk)) {
      const outcome = walker.take({ token, line: tokenizer.line(), only })
      if (outcome === 'inside') continue
      tokenizer.resetLimit()
      if (outcome !== 'outside') yield outcome
    }
  }
  for await (const chunk of text) yield* walk(chunk.toString('utf8'))
  // A last line break makes the tokenizer tell what it held back.
  yield* walk('\n')
  walker.finish(tokenizer.line() - 1)
}

type Outcome = EntryOrWarning | 'inside' | 'outside'

function createWalker() {
  let depth = 0
  let listDepth = 1
  let section: Section | undefined
  let key: string | undefined
  let hasRows = false
  let hasCategories = false
  let entry: { assembler: Assembler; line: number } | undefined

  const openTop = (token: Token, line: number): Outcome => {
    if (token.name === 'startArray') section = 'rows'
    else if (token.name === 'startObject') listDepth = 2
    else throw new BrokenFileError({ line, message: 'The file must hold a list of rows.' })
    hasRows = section === 'rows'
    return 'outside'
  }

  const openMember = (token: Token, line: number): Outcome => {
    section = key === 'srefs' ? 'rows' : key === 'categories' ? 'categories' : undefined
    if (section === undefined) {
      if (isCodeColumn(key)) {
        const message =
          'The file holds single rows, not a list: put them into [ … ] with commas between them.'
        throw new BrokenFileError({ line, message })
      }
      return {
        line,
        message: `“${key}” is not known and was left out; rows are expected under “srefs”.`,
      }
    }
    if (token.name !== 'startArray') {
      throw new BrokenFileError({ line, message: `“${key}” on line ${line} must be a list.` })
    }
    if (section === 'rows') hasRows = true
    else hasCategories = true
    return 'outside'
  }

  const handle = ({
    token,
    line,
    only,
  }: {
    token: Token
    line: number
    only: Section | undefined
  }) => {
    const isEntryStart = section !== undefined && depth === listDepth && token.name !== 'endArray'
    if (entry === undefined && isEntryStart) {
      if (only !== undefined && section !== only) return 'outside'
      entry = { assembler: new Assembler(), line }
    }
    if (entry !== undefined && section !== undefined) {
      entry.assembler.consume(token)
      if (!entry.assembler.done) return 'inside'
      const value: unknown = entry.assembler.current
      const done = {
        section,
        line: entry.line,
        value,
        isBeforeCategories: listDepth === 2 && !hasCategories,
      }
      entry = undefined
      return done
    }
    if (depth === 0) return openTop(token, line)
    if (depth === 1 && listDepth === 2 && token.name === 'keyValue') {
      key = token.value
      section = undefined
      return 'outside'
    }
    if (depth === 1 && listDepth === 2 && !token.name.startsWith('end'))
      return openMember(token, line)
    return 'outside'
  }

  return {
    take(placed: { token: Token; line: number; only: Section | undefined }): Outcome {
      const { name } = placed.token
      const isEnd = name === 'endArray' || name === 'endObject'
      const outcome = handle(placed)
      if (name === 'startArray' || name === 'startObject') depth += 1
      if (isEnd) depth -= 1
      return outcome
    },
    finish(line: number) {
      if (depth > 0) {
        const message = `The file ends in the middle (line ${line}); it was probably cut off.`
        throw new BrokenFileError({ line, message })
      }
      if (!hasRows) {
        const message = 'The file has no list of rows: expected [ … ] or { "srefs": [ … ] }.'
        throw new BrokenFileError({ line, message })
      }
    },
  }
}

function isCodeColumn(key: string | undefined): boolean {
  const meaning = readColumnName(key ?? '')
  return meaning.kind === 'column' && meaning.column === 'code'
}
