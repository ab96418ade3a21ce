import { SEARCH_ORDERS } from '@/domain/search/search-query'
import type { Planted, PlantedStyle } from '../plant-gallery'
import { get, type Probe } from '../probe'

const SORTS = [...SEARCH_ORDERS, 'code']
const WORDS = [
  'lighthouse',
  'cnry',
  '77310',
  'fog',
  'title',
  'The title of',
  'secret',
  'vault',
  'rain',
  '7',
  'a',
]
const FACETS = 'category,tag,model,premium,featured'

/** Our own API. */
export function apiProbes({ styles }: Planted): Probe[] {
  const api = (path: string) => get('API', `/api${path}`)
  return [
    ...SORTS.flatMap((sort) => [
      api(`/sref?sort=${sort}&limit=100&facets=${FACETS}`),
      api(`/sref?sort=${sort}&premium=true&limit=100`),
      api(`/categories/ink-and-line/sref?sort=${sort}&limit=100`),
      api(`/search?q=title&sort=${sort}&limit=100`),
    ]),
    ...WORDS.flatMap((word) => [
      api(`/search?q=${encodeURIComponent(word)}&limit=100`),
      api(`/search?q=${encodeURIComponent(`"${word}"`)}&filters=premium:true&limit=100`),
      api(`/sref?search=${encodeURIComponent(word)}&limit=100&facets=${FACETS}`),
      api(`/search/suggest?q=${encodeURIComponent(word)}&limit=20`),
    ]),
    ...[
      '/sref',
      '/sref?limit=0',
      '/sref?draft=true',
      '/sref?status=draft',
      '/categories',
      '/categories?draft=true',
      '/tags',
      '/tags?popular=true&limit=100',
      '/user/favorites',
      '/user/likes',
      '/user/export',
      '/user/keys',
      '/auth/me',
      '/analytics/stats',
      '/analytics/track',
      '/openapi.json',
      '/docs',
      '/health/live',
      '/health/ready',
      '/metrics',
      '/nothing',
      '/search?q=x&filters=code:77310',
      '/search?q=x&filters=tag:rain,premium:true',
      '/search?q=',
    ].map(api),
    ...styles.flatMap(ofStyle),
  ]
}

function ofStyle({ id, slug, pictures, isPublished }: PlantedStyle): Probe[] {
  const surface = 'API, a style'
  const json = { 'content-type': 'application/json' }
  const probes = [
    ...[slug, id, slug.toUpperCase(), `${slug}%20`, `${slug}.json`].flatMap((ref) => [
      get(surface, `/api/sref/${ref}`),
      get(surface, `/api/sref/${ref}/similar?limit=100`),
    ]),
    get(surface, `/api/sref/${slug}?draft=true`),
    get(surface, `/api/sref/${slug}`, { accept: 'text/html' }),
    get(surface, `/api/sref/${slug}`, { 'if-none-match': '*' }),
    get(surface, `/api/search?q=${slug}&limit=100`),
    get(surface, `/api/codes?style=${slug}`),
    get(surface, `/api/search/suggest?q=${slug.slice(0, 12)}&limit=20`),
    get(surface, `/api/search?q=${pictures[1]?.contentHash ?? slug}`),
    { surface, method: 'PUT', path: `/api/sref/${slug}`, headers: json, body: { title: 'x' } },
    { surface, method: 'DELETE', path: `/api/sref/${slug}` },
    {
      surface,
      method: 'POST',
      path: '/api/analytics/track',
      headers: json,
      body: { type: 'view', sref: id },
    },
    {
      surface,
      method: 'POST',
      path: '/api/analytics/track',
      headers: json,
      body: { type: 'view', sref: slug },
    },
  ]
  const marks = ['like', 'favorite'].flatMap((mark): Probe[] => [
    { surface, method: 'POST', path: `/api/sref/${slug}/${mark}` },
    { surface, method: 'POST', path: `/api/sref/${id}/${mark}` },
  ])
  // What is marked turns up in the member's own lists and export.
  return isPublished
    ? [...probes, ...marks, get(surface, '/api/user/favorites?limit=100')]
    : [...probes, ...marks]
}
