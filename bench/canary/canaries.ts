import { randomBytes, randomInt } from 'node:crypto'

/** Who may come across a canary: premium users and editors, editors alone, or nobody. */
export type Audience = 'premium' | 'editor' | 'nobody'

export type Canary = {
  /** Lower-case; stands nowhere else in the gallery. */
  token: string
  /** What holds it, for the report: `prompt 2 of paid-3`. */
  what: string
  audience: Audience
}

/** Every word begins so, which makes them easy to look for. */
export const WORD_PREFIX = 'cnry'
export const WORD_PATTERN = /cnry[a-z0-9]{12}/g

/** Codes are long enough to turn up nowhere by chance. */
export const CODE_PREFIX = '77310'
export const CODE_PATTERN = /77310\d{11}/g

export const HASH_PATTERN = /[0-9a-f]{32}/g

/** All canaries of a run. */
export type Canaries = {
  /** Makes one and remembers it. */
  word: (what: string, audience: Audience) => string
  code: (what: string, audience: Audience) => string
  /** Remembers something that the gallery has made itself: a content hash, a thumbhash. */
  add: (token: string, what: string, audience: Audience) => void
  find: (token: string) => Canary | undefined
  all: () => Canary[]
}

export function createCanaries(): Canaries {
  const known = new Map<string, Canary>()
  const add: Canaries['add'] = (token, what, audience) => {
    known.set(token.toLowerCase(), { token: token.toLowerCase(), what, audience })
  }
  return {
    add,
    word: (what, audience) => {
      const token = nonsenseWord()
      add(token, what, audience)
      return token
    },
    code: (what, audience) => {
      const token = nonsenseCode()
      add(token, what, audience)
      return token
    },
    find: (token) => known.get(token.toLowerCase()),
    all: () => [...known.values()],
  }
}

/** Looks like a canary and is none. */
export function nonsenseWord(): string {
  return (
    WORD_PREFIX +
    BigInt(`0x${randomBytes(10).toString('hex')}`)
      .toString(36)
      .padStart(12, '0')
      .slice(-12)
  )
}

export function nonsenseCode(): string {
  return (
    CODE_PREFIX + String(randomInt(1e6)).padStart(6, '0') + String(randomInt(1e5)).padStart(5, '0')
  )
}

export function nonsenseHash(): string {
  return randomBytes(16).toString('hex')
}
