/** Moves the focus to the first of these elements that is there, once the page has changed. */
export function focusSoon(...ids: string[]): void {
  requestAnimationFrame(() => {
    for (const id of ids) {
      const element = document.getElementById(id)
      if (!element || (element instanceof HTMLButtonElement && element.disabled)) continue
      element.focus()
      return
    }
  })
}
