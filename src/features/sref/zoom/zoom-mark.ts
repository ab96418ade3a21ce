/** Mark of a link to a picture that can be seen in the whole window. */
export const ZOOM_MARK = 'data-zoom'

export type ZoomPicture = { href: string; src: string; alt: string; width: number; height: number }

/** All pictures of the samples that a link stands among, in the order of the page, and its own place. */
export function readZoomPictures(link: HTMLAnchorElement): {
  pictures: ZoomPicture[]
  place: number
} {
  const root = link.closest('section') ?? link
  const links = [...root.querySelectorAll<HTMLAnchorElement>(`a[${ZOOM_MARK}]`)]
  return { pictures: links.map(toPicture), place: Math.max(0, links.indexOf(link)) }
}

function toPicture(link: HTMLAnchorElement): ZoomPicture {
  const image = link.querySelector('img')
  return {
    href: link.href,
    src: image?.currentSrc ?? '',
    alt: image?.alt ?? '',
    width: Number(image?.getAttribute('width') ?? 1),
    height: Number(image?.getAttribute('height') ?? 1),
  }
}
