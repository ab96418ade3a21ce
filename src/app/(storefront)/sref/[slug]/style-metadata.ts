import type { Metadata } from 'next'
import { pictureSources } from '@/features/gallery/picture-sources'
import type { StyleSref } from '@/features/sref/style-sref'

/** How a style looks in a search result or a shared link. */
export function styleMetadata(style: StyleSref): Metadata {
  const description = style.description ?? describe(style)
  const url = `/sref/${style.slug}`
  return {
    title: style.title,
    description,
    alternates: { canonical: url },
    openGraph: {
      title: style.title,
      description,
      url,
      siteName: 'SREF Gallery',
      type: 'article',
      images: coverImage(style),
    },
  }
}

function describe({ title, categories }: StyleSref): string {
  const kind = categories[0] ? ` (${categories[0].name})` : ''
  return `${title}${kind}: a Midjourney style reference, shown on four subjects.`
}

/** The widest variant of the cover; it is public for every style. */
function coverImage({ samples, title }: StyleSref) {
  const cover = samples[0]?.picture
  if (!cover) return []
  const width = cover.widths.at(-1) ?? cover.width
  return [
    {
      url: pictureSources(cover).src,
      width,
      height: Math.round((cover.height * width) / cover.width),
      alt: cover.alt || title,
    },
  ]
}
