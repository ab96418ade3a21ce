import type { Planted } from '../plant-gallery'
import { get, type Probe } from '../probe'

const RSC = { RSC: '1' }
const PREFETCH = { RSC: '1', 'Next-Router-Prefetch': '1' }
const SEGMENT = { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' }

const SITE = [
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/styles.xml',
  '/sitemaps/styles.xml?after=00000000-0000-4000-8000-000000000000',
  '/feed.xml',
  '/feed.json',
  '/category/ink-and-line/feed.xml',
  '/category/ink-and-line/feed.json',
  '/og.jpg',
  '/category/ink-and-line/og.jpg',
  '/tag/rain/og.jpg',
  '/rss.xml',
  '/atom.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/manifest.json',
  '/favicon.ico',
  '/icon.svg',
  '/opengraph-image',
  '/llms.txt',
  '/.well-known/security.txt',
  '/_next/build-manifest.json',
  '/_next/data/x/index.json',
  '/server-status',
  '/.env',
  '/.data/media',
  '/media',
]

const ADMIN = [
  '/admin',
  '/admin/login',
  '/admin/collections/srefs',
  '/admin/collections/media',
  '/admin/collections/srefs/trash',
  '/admin/search',
  '/admin/account',
  '/admin/collections/payload-jobs',
]

/** Pages, what Next sends of them to its own client, feeds, and what stands in their heads. */
export function pageProbes({ styles, free }: Planted): Probe[] {
  const page = (path: string, headers?: Record<string, string>) => get('Page', path, headers)
  const each = (path: string) => [
    page(path),
    page(path, RSC),
    page(path, PREFETCH),
    page(path, SEGMENT),
  ]
  return [
    ...SITE.map((path) => page(path)),
    ...[
      '/',
      '/?q=title',
      '/browse',
      '/browse?q=title',
      '/browse?q=lighthouse',
      '/browse?q=77310',
      '/browse?category=ink-and-line&tag=rain',
      '/browse?sort=newest',
      '/browse?page=2',
      '/browse?premium=true',
      '/category/ink-and-line',
      '/tag/rain',
      '/blend',
      '/blend/paste?prompt=lighthouse+--sref+77310',
      '/compare',
      '/favorites',
      '/account',
      '/nothing',
      `/sref/${free.slug}`,
    ].flatMap(each),
    ...ADMIN.flatMap((path) => [page(path), page(path, RSC)]),
    ...styles.flatMap(({ id, slug }) => [
      ...each(`/sref/${slug}`),
      page(`/sref/${id}`),
      page(`/sref/${slug}?_rsc=abc`, RSC),
      page(`/sref/${slug}.rsc`),
      page(`/sref/${slug}.txt`),
      page(`/sref/${slug}/og.jpg`),
      page(`/sref/${slug}/opengraph-image`),
      page(`/sref/${slug}/index.json`),
      page(`/sref/${slug}?draft=true&preview=1`),
      page(`/oembed?url=${encodeURIComponent(`http://localhost:3000/sref/${slug}`)}`),
      page(`/oembed?format=xml&url=${encodeURIComponent(`http://localhost:3000/sref/${slug}`)}`),
      page(`/browse?q=${slug}`),
      ...each(`/compare?style=${slug}&style=${free.slug}`),
      ...each(`/blend?style=${slug}`),
      page(`/admin/collections/srefs/${id}`),
      page(`/admin/collections/srefs/${id}/versions`, RSC),
      page(`/admin/collections/srefs/${id}/api`),
    ]),
  ]
}
