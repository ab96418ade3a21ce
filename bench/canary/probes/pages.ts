import type { Planted } from '../plant-gallery'
import { get, type Probe } from '../probe'

const RSC = { RSC: '1' }
const PREFETCH = { RSC: '1', 'Next-Router-Prefetch': '1' }
const SEGMENT = { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' }

const SITE = [
  '/sitemap.xml',
  '/sitemap/0.xml',
  '/sitemap-srefs.xml',
  '/feed.xml',
  '/feed.json',
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
      '/?q=lighthouse',
      '/?q=77310',
      '/?category=ink-and-line',
      '/?tag=rain',
      '/?sort=newest',
      '/?page=2',
      '/?premium=true',
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
      page(`/sref/${slug}/opengraph-image`),
      page(`/sref/${slug}/index.json`),
      page(`/sref/${slug}?draft=true&preview=1`),
      page(`/oembed?url=${encodeURIComponent(`http://localhost:3000/sref/${slug}`)}`),
      page(`/?q=${slug}`),
      page(`/admin/collections/srefs/${id}`),
      page(`/admin/collections/srefs/${id}/versions`, RSC),
      page(`/admin/collections/srefs/${id}/api`),
    ]),
  ]
}
