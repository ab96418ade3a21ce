import { SURROGATE_KEYS } from '@/server/cache/surrogate-keys'
import { readFeed } from '@/server/feeds/read-feed'
import { writeJsonFeed } from '@/server/feeds/write-json-feed'
import { writeRss } from '@/server/feeds/write-rss'
import type { PublicFile } from '@/server/http/public-file'
import { absolute } from './absolute'
import { getGallery } from './get-gallery'

const KINDS = {
  rss: { name: 'feed.xml', contentType: 'application/rss+xml; charset=utf-8', write: writeRss },
  json: {
    name: 'feed.json',
    contentType: 'application/feed+json; charset=utf-8',
    write: writeJsonFeed,
  },
}

/** The feed of the gallery or of one category; null where there is no such category. */
export async function feedFile(
  kind: keyof typeof KINDS,
  categorySlug?: string,
): Promise<PublicFile | null> {
  const { name, contentType, write } = KINDS[kind]
  const feed = await readFeed(await getGallery(), categorySlug)
  if (feed === null) return null
  const path = feed.path === '/' ? `/${name}` : `${feed.path}/${name}`
  return {
    body: write({ feed, path, absolute }),
    contentType,
    surrogateKeys: [SURROGATE_KEYS.srefs, SURROGATE_KEYS.categories],
    isForAllOrigins: true,
  }
}
