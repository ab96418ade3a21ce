import { type Canary, nonsenseCode, nonsenseWord } from '../canaries'
import { type Probe, twins } from '../probe'
import { ask } from './payload-graphql'

type Pair = { token: string; nonsense: string }

const OPERATORS = [
  'equals',
  'not_equals',
  'like',
  'not_like',
  'contains',
  'in',
  'not_in',
  'greater_than',
  'greater_than_equal',
  'less_than',
]

/**
 * Questions with a canary in them, beside the same with nonsense: nobody who may not know the canary
 * must hear from the answer whether it is there.
 */
export function oracleProbes(canaries: Canary[]): Probe[] {
  return canaries.flatMap(({ token, what }) => {
    if (what.startsWith('code')) return ofCode({ token, nonsense: nonsenseCode() })
    if (token.startsWith('cnry'))
      return ofWord(what.split(' ')[0] ?? '', { token, nonsense: nonsenseWord() })
    return []
  })
}

function ofCode(pair: Pair): Probe[] {
  const api = (write: (code: string) => string) =>
    twins('API oracle', pair, (code) => ({ method: 'GET', path: write(code) }))
  const cms = (write: (code: string) => string) =>
    twins('REST oracle', pair, (code) => ({ method: 'GET', path: `/api/cms/${write(code)}` }))
  const query = (write: (code: string) => string) =>
    twins('GraphQL oracle', pair, (code) => ask(write(code)))
  const mark = (name: string) =>
    twins('API oracle', pair, (code) => ({ method: 'POST', path: `/api/sref/${code}/${name}` }))
  return [
    ...OPERATORS.map((operator) => cms((code) => `srefs?where[code][${operator}]=${code}`)),
    ...OPERATORS.slice(0, 3).map((operator) =>
      cms((code) => `srefs?where[public.code][${operator}]=${code}`),
    ),
    cms((code) => `srefs/count?where[code][equals]=${code}`),
    cms((code) => `srefs?where[or][0][code][equals]=${code}&where[or][1][title][equals]=x`),
    cms((code) => `srefs?where[version.code][equals]=${code}&draft=true`),
    cms((code) => `srefs/versions?where[version.code][equals]=${code}`),
    cms((code) => `srefs/${code}`),
    cms((code) => `likes?where[sref.code][equals]=${code}`),
    cms((code) => `favorites?where[sref.code][like]=${code}`),
    cms((code) => `analytics?where[sref.code][equals]=${code}`),
    cms((code) => `likes?where[sref.public.code][equals]=${code}`),
    query((code) => `{ Srefs(where: { code: { equals: "${code}" } }) { totalDocs } }`),
    query(
      (code) => `{ countSrefs(where: { code: { like: "${code.slice(0, 8)}" } }) { totalDocs } }`,
    ),
    query((code) => `{ Likes(where: { sref__code: { equals: "${code}" } }) { totalDocs } }`),
    ...['', '00', '%20', '--sref%20'].map((before) => api((code) => `/api/sref/${before}${code}`)),
    api((code) => `/api/sref/${code}/similar`),
    api((code) => `/api/search?q=${code}`),
    api((code) => `/api/search?q=--sref%20${code}`),
    api((code) => `/api/search?q=${code.slice(0, 9)}`),
    api((code) => `/api/search?q=${code.slice(0, -1)}`),
    api((code) => `/api/search/suggest?q=${code}`),
    api((code) => `/api/search/suggest?q=${code.slice(0, 10)}`),
    api((code) => `/api/sref?search=${code}`),
    api((code) => `/api/codes?code=${code}`),
    api((code) => `/api/codes?code=00${code}&style=x`),
    api((code) => `/sref/${code}`),
    api((code) => `/browse?q=${code}`),
    api((code) => `/blend?sref=${code}`),
    api((code) => `/blend/paste?prompt=--sref+${code}`),
    api((code) => `/compare?style=${code}`),
    api((code) => `/oembed?url=http://localhost:3000/sref/${code}`),
    mark('like'),
    mark('favorite'),
    twins('API oracle', pair, (code) => ({
      method: 'PUT',
      path: `/api/sref/${code}`,
      body: { code },
    })),
    twins('API oracle', pair, (code) => ({ method: 'POST', path: '/api/sref', body: { code } })),
    twins('REST oracle', pair, (code) => ({
      method: 'POST',
      path: '/api/cms/srefs',
      body: { code },
    })),
    twins('API oracle', pair, (code) => ({
      method: 'POST',
      path: '/api/analytics/track',
      body: { type: 'view', sref: code },
    })),
  ]
}

const FIELDS: Record<string, string[]> = {
  prompt: ['samples.prompt', 'public.samples', 'description'],
  notes: ['notes', 'description'],
  title: ['title', 'slug', 'public.samples'],
  description: ['description'],
  source: ['source.name'],
  address: ['source.url'],
}

/** Words of prompts, notes, drafts and pictures. */
function ofWord(part: string, pair: Pair): Probe[] {
  const rest = (path: string) =>
    twins('REST oracle', pair, (word) => ({ method: 'GET', path: path.replaceAll('WORD', word) }))
  const api = (path: string) =>
    twins('API oracle', pair, (word) => ({ method: 'GET', path: path.replaceAll('WORD', word) }))
  const fields = FIELDS[part] ?? []
  const media = ['text', 'credit', 'EXIF'].includes(part) ? ['alt', 'credit'] : []
  return [
    ...fields.flatMap((field) => [
      rest(`/api/cms/srefs?where[${field}][like]=WORD`),
      rest(`/api/cms/srefs/count?where[${field}][contains]=WORD`),
      rest(`/api/cms/srefs?draft=true&trash=true&where[${field}][like]=WORD`),
    ]),
    ...media.flatMap((field) => [
      rest(`/api/cms/media?where[${field}][like]=WORD`),
      rest(`/api/cms/srefs?where[samples.image.${field}][equals]=WORD`),
    ]),
    api('/api/search?q=WORD'),
    api('/api/search/suggest?q=WORD'),
    api('/api/sref?search=WORD'),
  ]
}
