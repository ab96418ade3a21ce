/** About what a document of a style is, twice: what is written of it as JSON is kept beside it. */
const ITEM_BYTES = 7_000

/** Facets and what belongs to the answer as a whole. */
const REST_BYTES = 2_000

/** About how many bytes of JSON an answer is that the search service keeps. */
export function sizeOfAnswer(answer: { value?: object }): number {
  const { value = {} } = answer
  const lists = Array.isArray(value) ? [value] : Object.values(value).filter(Array.isArray)
  return lists.reduce((bytes, list) => bytes + list.length * ITEM_BYTES, REST_BYTES)
}
