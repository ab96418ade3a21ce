/** A field that shows in lists only has nothing to show in a form. */
export function Nothing() {
  return null
}
