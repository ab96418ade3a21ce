import { styleSlugOf } from './style-path'

type Reactions = {
  /** A pointer, a finger or the focus has come to a link to a style. */
  onApproach: (href: string) => void
  /** Such a link was pressed plainly; the browser does nothing more with it. */
  onOpen: (link: HTMLAnchorElement, slug: string) => void
}

/** Mark of a link that leads to a style's own page, not into the dialog. */
export const FULL_PAGE_MARK = 'data-full-page'

/** Watches every link to a style in the document, also those that come later; returns the way to stop. */
export function watchStyleLinks({ onApproach, onOpen }: Reactions): () => void {
  const approach = ({ target }: Event) => {
    const link = styleLinkAt(target)
    if (link) onApproach(link.pathname)
  }
  const open = (event: MouseEvent) => {
    const link = isPlainPress(event) ? styleLinkAt(event.target) : null
    const slug = link && styleSlugOf(link.pathname)
    if (!link || !slug) return
    event.preventDefault()
    onOpen(link, slug)
  }
  const passive = { passive: true, capture: true }
  document.addEventListener('pointerover', approach, passive)
  document.addEventListener('touchstart', approach, passive)
  document.addEventListener('focusin', approach, passive)
  // Before the links themselves hear of it.
  document.addEventListener('click', open, { capture: true })
  return () => {
    document.removeEventListener('pointerover', approach, passive)
    document.removeEventListener('touchstart', approach, passive)
    document.removeEventListener('focusin', approach, passive)
    document.removeEventListener('click', open, { capture: true })
  }
}

function styleLinkAt(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.target || link.hasAttribute(FULL_PAGE_MARK)) return null
  return link.origin === location.origin && styleSlugOf(link.pathname) !== null ? link : null
}

function isPlainPress(event: MouseEvent): boolean {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented
}
