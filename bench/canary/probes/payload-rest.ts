import type { Planted, PlantedStyle } from '../plant-gallery'
import { get, type Probe } from '../probe'

const COLLECTIONS = [
  'srefs',
  'categories',
  'tags',
  'models',
  'media',
  'users',
  'likes',
  'favorites',
  'analytics',
  'sref-counters',
  'api-keys',
  'payload-preferences',
  'payload-locked-documents',
  'payload-jobs',
  'payload-kv',
  'payload-migrations',
]

const SREF_FIELDS = [
  'title',
  'code',
  'description',
  'notes',
  'slug',
  'samples',
  'premium',
  'public',
  'source',
  '_status',
  'deletedAt',
  'counters',
  'verifiedAt',
]
const NESTED_FIELDS = [
  'samples.prompt',
  'samples.image',
  'samples.image.alt',
  'samples.image.credit',
  'samples.image.contentHash',
  'samples.id',
  'public.code',
  'public.samples',
  'counters.views',
  'version.code',
  'version.samples.prompt',
  'source.url',
]

/** What is added to the address of a list or of a document. */
const COMMON = [
  '',
  'depth=0',
  'depth=2',
  'depth=10',
  'limit=0',
  'limit=0&pagination=false&depth=3',
  'draft=true',
  'draft=true&depth=3',
  'trash=true',
  'trash=true&draft=true&depth=2',
  'where[deletedAt][exists]=true&trash=true',
  'where[_status][equals]=draft&draft=true',
  'where[_status][not_equals]=published',
  'showHiddenFields=true',
  'overrideAccess=true',
  'disableErrors=true&overrideAccess=true&showHiddenFields=true',
  'locale=all',
  'fallback-locale=null&locale=*',
  'autosave=true',
  'select[code]=true&select[samples]=true&select[notes]=true',
  'select[public]=false',
  'select[id]=true',
  'populate[srefs][code]=true&populate[srefs][samples]=true&depth=3',
  'populate[media][alt]=true&populate[media][credit]=true&depth=3',
  'joins[srefs][limit]=0',
  'joins[samples][limit]=0&depth=3',
  'where={"code":{"exists":true}}',
  'where[or][0][code][exists]=true&where[or][1][id][exists]=true',
  'where[and][0][code][like]=77310',
  'flattenLocales=false&depth=2',
  'includeLockStatus=true',
  'publishSpecificLocale=en&draft=true',
]

/** Paths from other collections to a style and its pictures. */
const HOPS: [string, string][] = [
  ['likes', 'sref.code'],
  ['likes', 'sref.samples.prompt'],
  ['likes', 'sref.notes'],
  ['favorites', 'sref.code'],
  ['favorites', 'sref.samples.image.alt'],
  ['analytics', 'sref.code'],
  ['payload-locked-documents', 'document.value.code'],
  ['payload-locked-documents', 'document.code'],
  ['payload-preferences', 'user.value.email'],
  ['media', 'credit'],
  ['media', 'contentHash'],
  ['media', 'alt'],
  ['media', 'filename'],
  ['media', 'sizes.w320webp.filename'],
  ['sref-counters', 'sref.code'],
  ['tags', 'srefs.code'],
  ['categories', 'srefs.code'],
  ['users', 'likes.sref.code'],
]

/** Payload's REST, as far as it does not need to know what it looks for. */
export function payloadRestProbes({ styles }: Planted): Probe[] {
  const surface = 'Payload REST'
  const cms = (path: string) => get(surface, `/api/cms${path}`)
  return [
    ...COLLECTIONS.flatMap((slug) => [
      ...COMMON.map((query) => cms(`/${slug}?${query}`)),
      ...[
        'count',
        'access',
        'versions',
        'versions?limit=0&depth=2',
        'distinct?field=code',
        'init',
        'me',
        'paste-url/x?src=/',
        'export',
      ].map((path) => cms(`/${slug}/${path}`)),
      { surface, method: 'POST', path: `/api/cms/${slug}/access/`, body: {} },
    ]),
    ...HOPS.flatMap(([slug, path]) => [
      cms(`/${slug}?sort=${path}&limit=100`),
      cms(`/${slug}?sort=-${path}&limit=100`),
      cms(`/${slug}?where[${path}][exists]=true&depth=2`),
      cms(`/${slug}/count?where[${path}][exists]=true`),
    ]),
    ...[...SREF_FIELDS, ...NESTED_FIELDS].flatMap((field) => [
      cms(`/srefs?sort=${field}&limit=100`),
      cms(`/srefs?sort=-${field}&limit=100&draft=true`),
      cms(`/srefs?sort=title,-${field}`),
      cms(`/srefs?where[${field}][exists]=true`),
      cms(`/srefs?where[${field}][not_equals]=x&trash=true`),
      cms(`/srefs?select[${field}]=true`),
      cms(`/srefs/count?where[${field}][exists]=true`),
      cms(`/srefs/versions?sort=${field}`),
    ]),
    ...[
      '/access',
      '/globals',
      '/globals/settings',
      '/config',
      '/og',
      '/payload-jobs/run',
      '/nothing',
      '/search/status',
      '/reindex',
    ].map(cms),
    ...styles.flatMap((style) => ofStyle(style)),
  ]
}

function ofStyle({ id, slug, pictures, versionIds }: PlantedStyle): Probe[] {
  const surface = 'Payload REST, a style'
  const cms = (path: string, method = 'GET', body?: unknown): Probe => ({
    surface,
    method,
    path: `/api/cms${path}`,
    ...(body !== undefined && { body }),
  })
  const override = {
    'X-HTTP-Method-Override': 'GET',
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  return [
    ...COMMON.slice(0, 26).map((query) => cms(`/srefs/${id}?${query}`)),
    cms(`/srefs?where[slug][equals]=${slug}&depth=3`),
    cms(`/srefs?where[slug][equals]=${slug}&draft=true&trash=true&depth=3`),
    cms(`/likes?where[sref][equals]=${id}&depth=3`),
    cms(`/favorites?where[sref][equals]=${id}&depth=3`),
    cms(`/srefs/versions?where[parent][equals]=${id}`),
    ...versionIds
      .slice(0, 2)
      .flatMap((version) => [
        cms(`/srefs/versions/${version}?depth=2`),
        cms(`/srefs/versions/${version}`, 'POST'),
      ]),
    cms(`/srefs/access/${id}`, 'POST', {}),
    cms(`/srefs/${id}/duplicate`, 'POST', {}),
    cms(`/srefs/${id}?depth=2`, 'PATCH', { title: 'Taken over' }),
    cms(`/srefs?where[id][equals]=${id}&depth=2`, 'PATCH', { title: 'Taken over' }),
    cms(`/srefs/${id}?depth=2`, 'DELETE'),
    {
      surface,
      method: 'POST',
      path: `/api/cms/srefs/${id}?depth=3`,
      headers: override,
      body: 'draft=true',
    },
    {
      surface,
      method: 'POST',
      path: '/api/cms/srefs',
      headers: override,
      body: `where[id][equals]=${id}&draft=true&trash=true&depth=3`,
    },
    ...pictures.flatMap((picture) => [
      cms(`/media/${picture.id}?depth=2`),
      cms(`/media/${picture.id}?select[alt]=true&select[credit]=true&select[thumbhash]=true`),
      cms(`/media?where[id][equals]=${picture.id}`),
    ]),
  ]
}
