import { element, xmlDocument } from '../feeds/xml'
import type { SitemapEntry } from './read-sitemap'

type Absolute = (path: string) => string

const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGES = 'http://www.google.com/schemas/sitemap-image/1.1'

/** Addresses with their pictures, as https://www.sitemaps.org/protocol.html has it. */
export function writeSitemap(entries: SitemapEntry[], absolute: Absolute): string {
  const urls = entries.map(({ path, changedAt, pictures = [] }) =>
    element(
      'url',
      {},
      element('loc', {}, absolute(path)),
      changedAt && element('lastmod', {}, changedAt),
      ...pictures.map((picture) =>
        element('image:image', {}, element('image:loc', {}, absolute(picture))),
      ),
    ),
  )
  return xmlDocument(element('urlset', { xmlns: PROTOCOL, 'xmlns:image': IMAGES }, ...urls))
}

/** The files that the addresses are divided over. */
export function writeSitemapIndex(paths: string[], absolute: Absolute): string {
  const parts = paths.map((path) => element('sitemap', {}, element('loc', {}, absolute(path))))
  return xmlDocument(element('sitemapindex', { xmlns: PROTOCOL }, ...parts))
}
