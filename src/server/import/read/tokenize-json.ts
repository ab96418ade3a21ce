import { jsonParser, type Token } from 'stream-json/core/parser.js'
import { BrokenFileError } from './import-event'

const MAX_PIECE_CHARS = 65_536

/**
 * Splits JSON text into tokens. The tokenizer of stream-json knows no positions, so it is fed in
 * pieces of one line at most, and `line()` is the line of the token that was yielded last.
 *
 * Throws `BrokenFileError` where the text is no JSON, and when more than `maxRowChars` characters
 * pass without the reader calling `resetLimit`.
 */
export function createJsonTokenizer({ maxRowChars }: { maxRowChars: number }) {
  const parse = jsonParser({ packValues: true, streamValues: false })
  let line = 1
  let charsSinceReset = 0

  const feed = (piece: string): Token[] => {
    try {
      const result = parse(piece)
      return typeof result === 'symbol' ? [] : result.values
    } catch (error) {
      throw new BrokenFileError({ line, message: explainParserError({ error, line }) })
    }
  }

  return {
    line: () => line,
    /** Told when an entry begins or ends, so that only a single huge entry meets the limit. */
    resetLimit: () => {
      charsSinceReset = 0
    },
    *tokens(text: string): Generator<Token> {
      for (const piece of splitPieces(text)) {
        charsSinceReset += piece.length
        const tokens = feed(piece)
        yield* tokens
        if (charsSinceReset > maxRowChars + MAX_PIECE_CHARS) {
          const message = `The entry near line ${line} is longer than ${maxRowChars} characters; a quote or a bracket is probably not closed.`
          throw new BrokenFileError({ line, message })
        }
        if (piece.endsWith('\n')) line += 1
      }
    },
  }
}

/** Short pieces: when the tokenizer throws, it loses the tokens of the piece it was given. */
function* splitPieces(text: string): Generator<string> {
  for (const [part] of text.matchAll(/[^\n}]*[\n}]|[^\n}]+$/g)) {
    for (let start = 0; start < part.length; start += MAX_PIECE_CHARS) {
      yield part.slice(start, start + MAX_PIECE_CHARS)
    }
  }
}

function explainParserError({ error, line }: { error: unknown; line: number }): string {
  const detail = error instanceof Error ? error.message : String(error)
  const what = detail.replace(/^Parser (?:cannot parse input|has expected):? ?/, '')
  return `The JSON is broken near line ${line}: ${what}.`
}
