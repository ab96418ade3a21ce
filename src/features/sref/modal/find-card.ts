import { stylePath } from './style-path'

/** What the list beneath already shows of a style. */
export type SeenCard = { title: string; cover: SeenPicture | null }

type SeenPicture = { src: string; width: number; height: number; alt: string }

/** The link of a style's card in the page; null where its card is not, or no longer, rendered. */
export function findCardLink(slug: string): HTMLAnchorElement | null {
  return document.querySelector(`article h3 a[href="${CSS.escape(stylePath(slug))}"]`)
}

/** Reads a style's card, so that its cover and title can stand while the rest is on its way. */
export function readCard(slug: string): SeenCard | null {
  const link = findCardLink(slug)
  const image = link?.closest('article')?.querySelector('img')
  if (!link) return null
  const cover = image && {
    src: image.currentSrc || image.src,
    width: image.width && Number(image.getAttribute('width')),
    height: Number(image.getAttribute('height')),
    alt: image.alt,
  }
  return { title: link.textContent ?? '', cover: cover?.src ? cover : null }
}
