import { galleryHref } from '../gallery/gallery-query'
import { pictureSources } from '../gallery/picture-sources'
import { breadcrumbs } from '../metadata/collection-data'
import type { StyleSref } from './style-sref'

type Input = {
  style: StyleSref
  /** Who made a picture, as stored with it, by the picture's content hash. */
  credits: ReadonlyMap<string, string>
  /** Makes an address out of a path. */
  absolute: (path: string) => string
}

/** The longest side of a picture that stands for another. */
const THUMBNAIL_WIDTH = 320

/**
 * A style in the words of https://schema.org: the work, its pictures, its place in the gallery. It says
 * only what the page says: what is not public of a premium style is not in it.
 */
export function structuredData({ style, credits, absolute }: Input): object {
  const url = absolute(`/sref/${style.slug}`)
  const [category] = style.categories
  const crumb = category && {
    name: category.name,
    path: galleryHref({ categories: [category.slug] }),
  }
  const pictures = style.samples.map((sample) => pictureData({ style, sample, credits, absolute }))
  return {
    '@graph': [
      {
        '@type': 'CreativeWork',
        '@id': url,
        name: style.title,
        description: style.description ?? undefined,
        url,
        image: pictures.map(({ contentUrl }) => ({ '@id': contentUrl })),
        identifier: style.code ?? undefined,
        genre: style.categories.map(({ name }) => name),
        keywords: style.tags.map(({ name }) => name).join(', ') || undefined,
        dateModified: style.updatedAt,
        isAccessibleForFree: !style.isPremium,
        isPartOf: { '@id': absolute('/#site') },
      },
      ...pictures,
      breadcrumbs({
        absolute,
        steps: [...(crumb ? [crumb] : []), { name: style.title, path: `/sref/${style.slug}` }],
      }),
    ],
  }
}

type Picture = Omit<Input, 'style'> & { style: StyleSref; sample: StyleSref['samples'][number] }

function pictureData({ style, sample, credits, absolute }: Picture) {
  const { picture } = sample
  const contentUrl = absolute(pictureSources(picture).src)
  const width = picture.widths.at(-1) ?? picture.width
  return {
    '@type': 'ImageObject',
    '@id': contentUrl,
    contentUrl,
    thumbnailUrl: absolute(pictureSources(picture, { maxWidth: THUMBNAIL_WIDTH }).src),
    width,
    height: Math.round((picture.height * width) / picture.width),
    caption: picture.alt || `A sample of the style “${style.title}”`,
    ...creditData(credits.get(picture.contentHash) ?? null, style.source),
  }
}

function creditData(credit: string | null, source: StyleSref['source']) {
  const creditText = credit ?? source.name
  if (!creditText) return {}
  const isSource = creditText === source.name && source.url !== null
  return {
    creditText,
    creator: { '@type': 'Person', name: creditText, ...(isSource && { url: source.url }) },
  }
}
