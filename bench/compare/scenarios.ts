import type { Ask } from './ask'
import type { Asks } from './make-asks'

export type ScenarioName =
  | 'list'
  | 'list-cold'
  | 'list-compressed'
  | 'search'
  | 'search-cold'
  | 'style'
  | 'page'
  | 'page-compressed'
  | 'picture'
  | 'not-modified'

export type Scenario = {
  name: ScenarioName
  title: string
  asks: (asks: Asks) => Ask[]
  /** Names of systems, as the tables list them. */
  systems: string[]
  /** Whether each request asks for something else, so that nothing can have been kept. */
  isCold: boolean
  headers: Record<string, string>
  status: 200 | 304
}

const PEERS = ['payload', 'strapi', 'directus']
const OWN = ['own-front', 'own-origin']
const WARM = { isCold: false, headers: {}, status: 200 as const }
/** As browsers ask. */
const COMPRESSED = { 'accept-encoding': 'gzip, deflate, br' }
const COLD = { isCold: true, headers: {}, status: 200 as const }

export const SCENARIOS: Scenario[] = [
  {
    ...WARM,
    name: 'list',
    title: 'A list of twenty styles, asked for before',
    asks: ({ list }) => list,
    systems: [
      'raw',
      'next-prebuilt',
      ...OWN,
      ...PEERS,
      'payload-lean',
      ...PEERS.map((name) => `${name}-front`),
    ],
  },
  {
    ...COLD,
    name: 'list-cold',
    title: 'A list of twenty styles, each request with another filter',
    asks: ({ listCold }) => listCold,
    systems: [...OWN, ...PEERS],
  },
  {
    ...WARM,
    name: 'list-compressed',
    title: 'A list, by a client that takes brotli and gzip',
    asks: ({ list }) => list,
    systems: ['own-front', ...PEERS],
    headers: COMPRESSED,
  },
  {
    ...WARM,
    name: 'search',
    title: 'A search for a rare word, asked for before',
    asks: ({ search }) => search,
    systems: ['raw', ...OWN, ...PEERS],
  },
  {
    ...COLD,
    name: 'search-cold',
    title: 'A search, each request for another title',
    asks: ({ searchCold }) => searchCold,
    systems: [...OWN, ...PEERS],
  },
  {
    ...WARM,
    name: 'style',
    title: 'One style as data',
    asks: ({ style }) => style,
    systems: ['raw', ...OWN, ...PEERS],
  },
  {
    ...WARM,
    name: 'page',
    title: 'The page of a style, HTML',
    asks: ({ page }) => page,
    systems: ['raw', 'next-static', ...OWN],
  },
  {
    ...WARM,
    name: 'page-compressed',
    title: 'The page of a style, HTML, as browsers ask for it',
    asks: ({ page }) => page,
    systems: ['next-static', ...OWN],
    headers: COMPRESSED,
  },
  {
    ...WARM,
    name: 'picture',
    title: 'A picture, WebP, 640 pixels wide',
    asks: () => [{ kind: 'picture' }],
    systems: ['raw', ...OWN, ...PEERS],
  },
  {
    ...WARM,
    name: 'not-modified',
    title: 'A list that the client has already (304)',
    asks: ({ list }) => list.slice(0, 1),
    systems: ['raw', 'next-prebuilt', ...OWN, ...PEERS],
    status: 304,
  },
]

/** What is measured at other numbers of rows as well. */
export const GROWTH: { scenario: ScenarioName; systems: string[] }[] = [
  { scenario: 'list', systems: ['own-front', ...PEERS] },
  { scenario: 'list-cold', systems: ['own-front', ...PEERS] },
  { scenario: 'search-cold', systems: ['own-front', ...PEERS] },
]
