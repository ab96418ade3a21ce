/** For a field that has nothing to show in some place: a form, a comparison of versions. */
export function Nothing() {
  return null
}
