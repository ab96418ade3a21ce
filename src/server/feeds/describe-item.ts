import { pictureAddress } from '@/domain/api/sref-item'
import type { SearchDocument } from '@/domain/search/search-document'
import { element } from './xml'

export type ItemPicture = { url: string; alt: string; width: number; height: number }

/** The public pictures of a style at their widest, the cover first. */
export function picturesOf(
  { samples, title }: SearchDocument,
  absolute: (path: string) => string,
): ItemPicture[] {
  return samples.map(({ image }) => {
    const width = image.widths.at(-1) ?? image.width
    return {
      url: absolute(pictureAddress(image)),
      alt: image.alt || title,
      width,
      height: Math.round((image.height * width) / image.width),
    }
  })
}

/** A style in HTML for a reader of feeds: what it is, its pictures, and its code where that is public. */
export function itemHtml(document: SearchDocument, pictures: ItemPicture[]): string {
  const { description, code } = document
  const parts = [
    description && element('p', {}, description),
    code && element('p', {}, element('code', {}, `--sref ${code}`)),
    ...pictures.map(({ url, ...image }) =>
      element('p', {}, element('img', { src: url, ...image })),
    ),
  ]
  return parts.map((part) => (part ? part.xml : '')).join('\n')
}
