/** The dialog that takes the keys: of those that are open, the one that came last. A toast is none. */
export function topDialog(): Element | null {
  return [...document.querySelectorAll('[role=dialog][data-open]')].at(-1) ?? null
}
