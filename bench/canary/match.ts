import { type Canaries, type Canary, CODE_PATTERN, HASH_PATTERN, WORD_PATTERN } from './canaries'

const BASE64_RUN = /[A-Za-z0-9+/_-]{16,}/g
const HEX_RUN = /(?:[0-9a-f]{2}){8,}/gi
const LONGEST_RUN = 20_000

/**
 * The canaries in a text, in whatever form: as they are, percent-encoded, as entities or escapes of
 * JSON, with separators or tags between their characters, in base64 or hex, or backwards.
 */
export function findCanaries(text: string, canaries: Canaries): Set<Canary> {
  const found = new Set<Canary>()
  for (const view of viewsOf(text)) {
    for (const token of tokensOf(view)) {
      const canary = canaries.find(token)
      if (canary) found.add(canary)
    }
  }
  return found
}

function* viewsOf(text: string): Iterable<string> {
  const plain = text.toLowerCase()
  yield plain
  const decoded = decode(text).toLowerCase()
  if (decoded !== plain) yield decoded
  yield decoded.replace(/<[^>]{0,200}>/g, '').replace(/[\s.,'’_:;|/-]+/g, '')
  yield [...plain].reverse().join('')
  for (const [run] of text.matchAll(BASE64_RUN)) {
    const part = run.slice(0, LONGEST_RUN)
    // Where the text began is not known, so each of the four places is tried.
    for (let from = 0; from < 4; from++) {
      yield Buffer.from(part.slice(from), 'base64').toString('latin1').toLowerCase()
    }
  }
  for (const [run] of text.matchAll(HEX_RUN)) {
    const part = run.slice(0, LONGEST_RUN)
    for (let from = 0; from < 2; from++) {
      yield Buffer.from(part.slice(from), 'hex').toString('latin1').toLowerCase()
    }
  }
}

/** Percent-encoding, entities and escapes, twice, because one may be within another. */
function decode(text: string): string {
  const once = (input: string) =>
    input
      .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
        Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
      )
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => toCharacter(Number.parseInt(hex, 16)))
      .replace(/&#(\d{1,7});/g, (_, digits: string) => toCharacter(Number(digits)))
      .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, hex: string) =>
        toCharacter(Number.parseInt(hex, 16)),
      )
      .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => toCharacter(Number.parseInt(hex, 16)))
  return once(once(text))
}

function toCharacter(codePoint: number): string {
  return codePoint <= 0x10_ff_ff ? String.fromCodePoint(codePoint) : ''
}

function* tokensOf(view: string): Iterable<string> {
  for (const [word] of view.matchAll(WORD_PATTERN)) yield word
  for (const [code] of view.matchAll(CODE_PATTERN)) yield code
  for (const [hash] of view.matchAll(HASH_PATTERN)) yield hash
  // Thumbhashes and perceptual hashes stand between quotes.
  for (const [, value = ''] of view.matchAll(/["'=:]([a-z0-9+/=]{16,44})["'&,<]/g)) yield value
}
