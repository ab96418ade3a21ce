/** How much one question to Payload's REST or GraphQL may ask for. */
export type QueryCaps = {
  /** Documents of one answer. */
  maxLimit: number
  /** Levels of relations that are read along. */
  maxDepth: number
  /** Comparisons of a filter, all branches together. */
  maxConditions: number
  /** Levels of `and`, `or` and filters within filters. */
  maxNesting: number
  /** Values of all lists of a filter together, as of `in`. */
  maxValues: number
  /** Characters of one value. */
  maxTextLength: number
  /** Names in `select`, `populate` and `joins`, each. */
  maxNames: number
  maxSortFields: number
}

/** Of visitors, members and premium users. */
export const READER_CAPS: QueryCaps = {
  maxLimit: 100,
  maxDepth: 2,
  maxConditions: 30,
  maxNesting: 5,
  maxValues: 200,
  maxTextLength: 500,
  maxNames: 100,
  maxSortFields: 4,
}

/** Of editors: the admin selects much at once, and automation walks the catalogue. */
export const EDITOR_CAPS: QueryCaps = {
  maxLimit: 1000,
  maxDepth: 3,
  maxConditions: 500,
  maxNesting: 10,
  maxValues: 2000,
  maxTextLength: 2000,
  maxNames: 500,
  maxSortFields: 10,
}
