export type QueryKind =
  | 'title'
  | 'topic'
  | 'typing error'
  | 'plural'
  | 'prefix'
  | 'word order'
  | 'diacritics'
  | 'code'
  | 'nonsense'

/** What a visitor types, and the slugs of the styles that answer it; none for nonsense. */
export type LabelledQuery = { query: string; kind: QueryKind; relevant: string[] }
