import type { Planted } from '../plant-gallery'
import { get, type Probe } from '../probe'

/** Headers by which someone might pass for somebody else, or be answered from another's cache. */
const HEADERS: Record<string, string>[] = [
  { authorization: 'JWT null' },
  { authorization: 'JWT eyJhbGciOiJub25lIn0.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMifQ.' },
  { authorization: 'Bearer x' },
  { authorization: 'users API-Key x' },
  { authorization: 'users API-Key undefined' },
  { cookie: 'payload-token=x', origin: 'http://localhost:3000' },
  { cookie: 'payload-token=; __prerender_bypass=1; __next_preview_data=1' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' },
  { 'x-forwarded-host': 'admin.local', 'x-forwarded-proto': 'https' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-original-url': '/api/cms/srefs?draft=true', 'x-rewrite-url': '/api/cms/srefs?draft=true' },
  { 'x-http-method-override': 'POST' },
  { 'x-user-id': '1', 'x-payload-user': 'admin', 'x-role': 'admin' },
  { 'cache-control': 'no-cache', pragma: 'no-cache' },
  { 'next-action': 'x' },
  { 'x-nextjs-data': '1' },
  { accept: 'application/graphql-response+json' },
  { 'accept-encoding': 'identity', te: 'trailers' },
]

export function forgedProbes({ styles }: Planted): Probe[] {
  return styles
    .filter(({ isPublished }) => isPublished)
    .slice(0, 8)
    .flatMap(({ id, slug, pictures }) =>
      HEADERS.flatMap((headers) =>
        [
          `/api/sref/${slug}`,
          `/api/cms/srefs/${id}?depth=2`,
          `/sref/${slug}`,
          `/api/cms/media/file/${pictures[1]?.contentHash}-320.webp`,
        ].map((path) => get('Forged headers', path, headers)),
      ),
    )
}
