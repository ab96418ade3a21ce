/** About what a document of a style is as JSON; whatever else is listed is less. */
const ITEM_BYTES = 3_500

/** Facets and what belongs to the answer as a whole. */
const REST_BYTES = 2_000

/** About how many bytes of JSON an answer is that the search service keeps. */
export function sizeOfAnswer(answer: { value?: object }): number {
  const { value = {} } = answer
  const lists = Array.isArray(value) ? [value] : Object.values(value).filter(Array.isArray)
  return lists.reduce((bytes, list) => bytes + list.length * ITEM_BYTES, REST_BYTES)
}
