/** Documents that the index refuses. All others of the same write are stored. */
export class SearchWriteError extends Error {
  override name = 'SearchWriteError'
  /** The reason by the document's id. */
  readonly refusals: ReadonlyMap<string, string>

  constructor(refusals: ReadonlyMap<string, string>) {
    const [first] = refusals.values()
    super(`The index refused ${refusals.size} document(s): ${first ?? 'no reason given'}`)
    this.refusals = refusals
  }

  get ids(): string[] {
    return [...this.refusals.keys()]
  }
}
