/** Place of the list in the history of this tab, where the browser tells it. */
let listIndex: number | null = null

/** Keeps the place of the present page, unless it already lies under the dialog. */
export function noteListEntry(): void {
  if (document.querySelector('[data-style-dialog]')) return
  listIndex = currentIndex()
}

/** How far the list is from here, for `history.go`: one step back, or more after styles led to styles. */
export function closeSteps(): number {
  const index = currentIndex()
  if (listIndex === null || index === null) return -1
  return Math.min(-1, listIndex - index)
}

function currentIndex(): number | null {
  return window.navigation?.currentEntry?.index ?? null
}
