import type { Metadata } from 'next'

export const SITE_NAME = 'SREF Gallery'

/** Width and height that the networks crop least. */
export const SHARE_PICTURE = { width: 1200, height: 630 }

type Input = {
  /** Without the site's name, which the layout adds. */
  title: string
  description: string
  /** The one address of the page, from `/` on. */
  path: string
  /** The path of a JPEG of 1200 × 630 pixels. Default: the site's. */
  picture?: { path: string; alt: string }
  /** Default `website`. */
  type?: 'website' | 'article'
  /** Feeds of what the page shows, from `/` on. Default: those of the whole gallery. */
  feeds?: { rss: string; json?: string }
  /** The path of the page's description in oEmbed, without its format. Default: none. */
  oembed?: string
  /** False for pages that search engines should not list. Default true. */
  isListed?: boolean
}

const SITE_PICTURE = { path: '/og.jpg', alt: 'Styles of the gallery, side by side' }
const SITE_FEEDS = { rss: '/feed.xml', json: '/feed.json' }

/**
 * What a page says of itself to search engines and to those who share it: for `metadata` and
 * `generateMetadata`. Addresses become absolute by the layout's `metadataBase`.
 */
export function pageMetadata(input: Input): Metadata {
  const { title, description, path, type = 'website', picture = SITE_PICTURE } = input
  const { feeds = SITE_FEEDS, oembed, isListed = true } = input
  const images = [{ url: picture.path, alt: picture.alt, type: 'image/jpeg', ...SHARE_PICTURE }]
  return {
    title: path === '/' ? { absolute: title } : title,
    description,
    alternates: {
      canonical: path,
      types: {
        'application/rss+xml': feeds.rss,
        ...(feeds.json && { 'application/feed+json': feeds.json }),
        ...(oembed && {
          'application/json+oembed': `${oembed}&format=json`,
          'text/xml+oembed': `${oembed}&format=xml`,
        }),
      },
    },
    openGraph: { title, description, url: path, siteName: SITE_NAME, type, images },
    twitter: { card: 'summary_large_image', title, description, images },
    ...(!isListed && { robots: { index: false, follow: true } }),
  }
}
