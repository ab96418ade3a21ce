import type { SearchDocument } from '@/domain/search/search-document'
import { itemHtml, picturesOf } from './describe-item'
import type { Feed } from './read-feed'
import { element, xmlDocument } from './xml'

type Input = {
  feed: Feed
  /** The feed's own path. */
  path: string
  /** Makes an address out of a path. */
  absolute: (path: string) => string
}

/** The feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with pictures as Media RSS. */
export function writeRss({ feed, path, absolute }: Input): string {
  const newest = feed.items[0]
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, absolute(feed.path)),
        element('description', {}, feed.description),
        element('language', {}, 'en'),
        newest && element('lastBuildDate', {}, toRfc822(newest.createdAt)),
        element('atom:link', {
          href: absolute(path),
          rel: 'self',
          type: 'application/rss+xml',
        }),
        ...feed.items.map((item) => writeItem(item, absolute)),
      ),
    ),
  )
}

function writeItem(document: SearchDocument, absolute: Input['absolute']) {
  const { id, slug, title, categories, tags, createdAt } = document
  const pictures = picturesOf(document, absolute)
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, absolute(`/sref/${slug}`)),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, toRfc822(createdAt)),
    ...[...categories, ...tags].map(({ name }) => element('category', {}, name)),
    element('description', {}, itemHtml(document, pictures)),
    ...pictures.map(({ url, width, height, alt }) =>
      element(
        'media:content',
        { url, medium: 'image', type: 'image/webp', width, height },
        element('media:description', {}, alt),
      ),
    ),
  )
}

/** `Mon, 23 Nov 2026 01:02:03 GMT`, as RSS wants its dates. */
function toRfc822(iso: string): string {
  return new Date(iso).toUTCString()
}
