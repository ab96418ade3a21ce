/** The engine has no way to answer this query; it is healthy, and another engine has to be asked. */
export class UnsupportedQueryError extends Error {
  override name = 'UnsupportedQueryError'
}
