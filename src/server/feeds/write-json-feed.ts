import { itemHtml, picturesOf } from './describe-item'
import type { Feed } from './read-feed'

type Input = {
  feed: Feed
  /** The feed's own path. */
  path: string
  /** Makes an address out of a path. */
  absolute: (path: string) => string
}

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed({ feed, path, absolute }: Input): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.path),
    feed_url: absolute(path),
    language: 'en',
    items: feed.items.map((document) => {
      const pictures = picturesOf(document, absolute)
      const [cover] = pictures
      return {
        id: document.id,
        url: absolute(`/sref/${document.slug}`),
        title: document.title,
        content_html: itemHtml(document, pictures),
        ...(document.description && { summary: document.description }),
        ...(cover && { image: cover.url }),
        date_published: document.createdAt,
        tags: [...document.categories, ...document.tags].map(({ name }) => name),
        attachments: pictures.map(({ url, alt }) => ({
          url,
          mime_type: 'image/webp',
          title: alt,
        })),
      }
    }),
  })
}
