/** What a handler answers, before it becomes a response. */
export type Answer = {
  /** Becomes JSON. */
  body: object
  caching: PublicCaching | 'private'
}

export type PublicCaching = {
  /** What the answer was made of, for purging: names without spaces. */
  surrogateKeys: string[]
  /** Fields of the body that differ from time to time although the answer is the same. */
  volatile?: string[]
  /** Request headers that another answer would depend on. */
  vary?: string[]
}

/** An answer that is the same for everyone; shared caches keep it. */
export function publicAnswer(body: object, caching: PublicCaching): Answer {
  return { body, caching }
}

/** An answer that depends on who asks; nobody keeps it. */
export function privateAnswer(body: object): Answer {
  return { body, caching: 'private' }
}
