import type { StyleSref } from './style-sref'

type Input = { style: StyleSref; pageUrl: string; coverUrl?: string }

/**
 * A style in the words of https://schema.org/CreativeWork, as text for a JSON-LD script element. It
 * says only what the page says, and cannot end the element.
 */
export function structuredData({ style, pageUrl, coverUrl }: Input): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: style.title,
    description: style.description ?? undefined,
    url: pageUrl,
    image: coverUrl,
    identifier: style.code ?? undefined,
    genre: style.categories.map(({ name }) => name),
    keywords: style.tags.map(({ name }) => name).join(', ') || undefined,
    dateModified: style.updatedAt,
    isAccessibleForFree: !style.isPremium,
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
