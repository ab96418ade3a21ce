import type { Metadata } from 'next'
import { pageMetadata } from '@/features/metadata/page-metadata'
import type { StyleSref } from '@/features/sref/style-sref'
import { absolute } from '../../../absolute'

/** How a style looks in a search result or a shared link. */
export function styleMetadata(style: StyleSref): Metadata {
  const path = `/sref/${style.slug}`
  return pageMetadata({
    title: style.title,
    description: style.description ?? describe(style),
    path,
    picture: { path: `${path}/og.jpg`, alt: `Samples of the style “${style.title}”` },
    type: 'article',
    oembed: `/oembed?${new URLSearchParams({ url: absolute(path) })}`,
  })
}

function describe({ title, categories }: StyleSref): string {
  const kind = categories[0] ? ` (${categories[0].name})` : ''
  return `${title}${kind}: a Midjourney style reference, shown on four subjects.`
}
