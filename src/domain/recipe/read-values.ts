import { MAX_SREF_DIGITS } from '../sref-digits'
import type { Marker, MarkerName } from './find-markers'
import type { PromptPart } from './prompt-part'
import { MAX_STYLE_WEIGHT, readCode, readStyleWeight, readWeight } from './recipe'

/** A word of the text, without quotes, stars and full stops around it. */
export type Word = { text: string; start: number; end: number }

/** An address goes on to the next blank; everything else is divided by commas too. */
const WORD = /https?:\/\/\S+|[^\s,]+/giu

const BEFORE = new Set('*_~`"\'“”‘’([<|=:')
const BEHIND = new Set('*_~`"\'“”‘’)]>|;.!')

/** The words between two places of a text, at most as many as a parameter could need. */
export function* wordsIn(text: string, from: number, to: number): Generator<Word> {
  for (const match of text.slice(from, to).matchAll(WORD)) {
    let start = from + match.index
    let end = start + match[0].length
    while (start < end && BEFORE.has(text.charAt(start))) start += 1
    while (end > start && BEHIND.has(text.charAt(end - 1))) end -= 1
    if (start < end) yield { text: text.slice(start, end), start, end }
  }
}

/** What a parameter says, with everything behind it up to `to`, where the next one begins. */
export function readValues(text: string, marker: Marker & { name: MarkerName }, to: number) {
  return READERS[marker.name](text, marker, to)
}

/** A code with its weight, `random`, or the address of a picture. Null for anything else. */
export function readReference({ text, start, end }: Word): PromptPart | null {
  if (/^https?:\/\//iu.test(text)) {
    return { kind: 'picture', url: text.replace(/::[\d.]{0,10}$/u, ''), start, end }
  }
  const at = text.indexOf('::')
  const [value, weightText] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)]
  if (value.toLowerCase() === 'random') return { kind: 'random', start, end }
  if (!/^\d+$/u.test(value)) return null
  const code = readCode(value)
  if (code === null) {
    const reason = `A code has at most ${MAX_SREF_DIGITS} digits; these are ${value.length}.`
    return { kind: 'unread', text, reason, start, end }
  }
  const weight = weightText === '' ? 1 : readWeight(weightText)
  const isWeightWrong = weight === null
  return { kind: 'code', code, weight: weight ?? 1, isRepeated: false, isWeightWrong, start, end }
}

type Reader = (text: string, marker: Marker, to: number) => PromptPart[]

const READERS: Record<MarkerName, Reader> = {
  sref: readReferences,
  sw: readStyleWeightValue,
  sv: versionReader({ kind: 'styleVersion', prefix: '--sv' }),
  v: versionReader({ kind: 'model', prefix: '--v' }),
  niji: versionReader({ kind: 'model', prefix: '--niji' }),
  profile: readProfile,
}

/** Codes and pictures follow each other; the first word that is neither ends them. */
function readReferences(text: string, { start, end }: Marker, to: number): PromptPart[] {
  const found: PromptPart[] = []
  for (const word of wordsIn(text, end, to)) {
    const reference = readReference(word)
    if (reference) found.push(reference)
    else if (found.length === 0) found.push(explainReference(word))
    if (!reference) break
  }
  if (found.length === 0) {
    return [unread(text, start, end, 'There is no code behind it.')]
  }
  return [{ kind: 'keyword', start, end }, ...found]
}

function explainReference({ text, start, end }: Word): PromptPart {
  const reason = /^-\d/u.test(text)
    ? 'A code is not negative.'
    : 'A code is digits only; this is none.'
  return { kind: 'unread', text: shorten(text), reason, start, end }
}

function readStyleWeightValue(text: string, marker: Marker, to: number): PromptPart[] {
  const word = firstWord(text, marker.end, to)
  const value = word && readStyleWeight(word.text)
  if (word && value !== null && value !== undefined) {
    return [{ kind: 'styleWeight', value, start: marker.start, end: word.end }]
  }
  const end = word && /^[-\d]/u.test(word.text) ? word.end : marker.end
  const reason = `It is a whole number from 0 to ${MAX_STYLE_WEIGHT}.`
  return [unread(text, marker.start, end, reason)]
}

function versionReader({
  kind,
  prefix,
}: {
  kind: 'model' | 'styleVersion'
  prefix: string
}): Reader {
  return (text, marker, to) => {
    const word = firstWord(text, marker.end, to)
    if (word && /^\d[\w.]{0,9}$/u.test(word.text)) {
      const parameter = `${prefix} ${word.text.toLowerCase()}`
      return [{ kind, parameter, start: marker.start, end: word.end }]
    }
    return [unread(text, marker.start, marker.end, 'There is no number behind it.')]
  }
}

/** Ids are letters and digits; without one, the profile of the account is meant. */
function readProfile(text: string, { start, end }: Marker, to: number): PromptPart[] {
  let last = end
  for (const word of wordsIn(text, end, to)) {
    const isFirst = last === end
    const isId = /^[a-z\d]{5,24}(?:::[\d.]{1,6})?$/iu.test(word.text)
    if (!isId || (!isFirst && !/\d/u.test(word.text))) break
    last = word.end
  }
  return [{ kind: 'profile', ids: text.slice(end, last).trim(), start, end: last }]
}

function firstWord(text: string, from: number, to: number): Word | undefined {
  for (const word of wordsIn(text, from, to)) return word
  return undefined
}

function unread(text: string, start: number, end: number, reason: string): PromptPart {
  return { kind: 'unread', text: shorten(text.slice(start, end)), reason, start, end }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
