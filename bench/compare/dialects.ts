import { z } from 'zod'
import { type DataAsk, type Dialect, PAGE_SIZE, type Told } from './ask'

/** The public API of this project. */
export const ownDialect: Dialect = {
  path: (ask) => {
    if (ask.kind === 'style') return `/api/sref/${ask.slug}`
    if (ask.kind === 'search') {
      return `/api/search?${query([
        ['q', ask.text],
        // Nobody else counts facets.
        ['facets', ''],
        ['limit', ask.variant && PAGE_SIZE + ask.variant],
      ])}`
    }
    const { kind: _, variant, ...filters } = ask
    const other: Parameter[] = variant
      ? [[ask.tag ? 'tag' : 'category', `no-such-${variant}`]] // Or that: what none has changes nothing.
      : []
    return `/api/sref?${query([...Object.entries(filters), ...other])}`
  },
  read: (body) => {
    const card = z.object({
      slug: z.string(),
      title: z.string(),
      categories: terms,
      tags: terms,
      samples: z.array(z.object({ image: z.object({ alt: z.string().min(1) }) })),
    })
    const list = z.union([
      z.object({ docs: z.array(card) }).transform(({ docs }) => docs),
      z
        .object({ hits: z.array(z.object({ document: card })) })
        .transform(({ hits }) => hits.map(({ document }) => document)),
      card.transform((one) => [one]),
    ])
    return list.parse(body).map(({ samples, ...sref }) => told(sref, samples))
  },
}

/** Payload's REST API: `?depth=1` brings what a style relates to. */
export const payloadDialect: Dialect = {
  path: (ask) => `/api/srefs?${query([...payloadQuery(ask), ['depth', 1]])}`,
  read: (body) => {
    const card = z.object({
      slug: z.string(),
      title: z.string(),
      categories: terms,
      tags: terms,
      samples: z.array(z.object({ image: z.object({ alt: z.string().min(1) }) })),
    })
    const { docs } = z.object({ docs: z.array(card) }).parse(body)
    return docs.map(({ samples, ...sref }) => told(sref, samples))
  },
}

/** The same, without anything that a style relates to: the least that a list can be. */
export const payloadLeanDialect: Dialect = {
  path: (ask) =>
    `/api/srefs?${query([
      ...payloadQuery(ask),
      ['depth', 0],
      ['select[slug]', true],
      ['select[title]', true],
    ])}`,
  read: (body) => {
    const card = z.object({ slug: z.string(), title: z.string() })
    const { docs } = z.object({ docs: z.array(card) }).parse(body)
    return docs.map((sref) => ({ ...sref, categories: [], tags: [], pictures: 0 }))
  },
}

function payloadQuery(ask: DataAsk): Parameter[] {
  const page: Parameter[] = [['limit', PAGE_SIZE]]
  if (ask.kind === 'style')
    return [
      ['where[slug][equals]', ask.slug],
      ['limit', 1],
    ]
  if (ask.kind === 'search') {
    const fields = ['title', 'description']
    return [
      ...page,
      ...fields.map((field, at): Parameter => [`where[or][${at}][${field}][contains]`, ask.text]),
    ]
  }
  return [
    ...page,
    ['page', ask.page],
    ['sort', ask.sort === 'newest' ? '-createdAt' : '-popularity,id'],
    ['where[categories.slug][equals]', ask.category],
    ['where[tags.slug][equals]', ask.tag],
    ['where[premium][equals]', ask.premium],
    ['where[featured][equals]', ask.featured],
  ]
}

/** Strapi's REST API. */
export const strapiDialect: Dialect = {
  path: (ask) =>
    `/api/srefs?${query([
      ...strapiQuery(ask),
      ['populate[categories]', true],
      ['populate[tags]', true],
      ['populate[samples][populate]', 'image'],
    ])}`,
  read: (body) => {
    const card = z.object({
      slug: z.string(),
      title: z.string(),
      categories: terms,
      tags: terms,
      samples: z.array(z.object({ image: z.object({ alternativeText: z.string().min(1) }) })),
    })
    const { data } = z.object({ data: z.array(card) }).parse(body)
    return data.map(({ samples, ...sref }) => told(sref, samples))
  },
}

function strapiQuery(ask: DataAsk): Parameter[] {
  const page: Parameter[] = [['pagination[pageSize]', PAGE_SIZE]]
  if (ask.kind === 'style') return [['filters[slug][$eq]', ask.slug]]
  if (ask.kind === 'search') {
    const fields = ['title', 'description']
    return [
      ...page,
      ...fields.map(
        (field, at): Parameter => [`filters[$or][${at}][${field}][$containsi]`, ask.text],
      ),
    ]
  }
  const sort: Parameter[] =
    ask.sort === 'newest'
      ? [['sort', 'createdAt:desc']]
      : [
          ['sort[0]', 'popularity:desc'],
          ['sort[1]', 'id:asc'],
        ]
  return [
    ...page,
    ...sort,
    ['pagination[page]', ask.page],
    ['filters[categories][slug][$eq]', ask.category],
    ['filters[tags][slug][$eq]', ask.tag],
    ['filters[premium][$eq]', ask.premium],
    ['filters[featured][$eq]', ask.featured],
  ]
}

const DIRECTUS_FIELDS = [
  '*',
  'categories.categories_id.*',
  'tags.tags_id.*',
  'samples.scene',
  'samples.aspect',
  ...['id', 'filename_disk', 'description', 'width', 'height'].map(
    (name) => `samples.image.${name}`,
  ),
]

/** Directus's REST API. */
export const directusDialect: Dialect = {
  path: (ask) => `/items/srefs?${query([...directusQuery(ask), ['fields', `${DIRECTUS_FIELDS}`]])}`,
  read: (body) => {
    const card = z.object({
      slug: z.string(),
      title: z.string(),
      categories: z.array(z.object({ categories_id: term })),
      tags: z.array(z.object({ tags_id: term })),
      samples: z.array(z.object({ image: z.object({ description: z.string().min(1) }) })),
    })
    const { data } = z.object({ data: z.array(card) }).parse(body)
    return data.map(({ samples, ...sref }) =>
      told(
        {
          ...sref,
          categories: sref.categories.map(({ categories_id }) => categories_id),
          tags: sref.tags.map(({ tags_id }) => tags_id),
        },
        samples,
      ),
    )
  },
}

function directusQuery(ask: DataAsk): Parameter[] {
  const page: Parameter[] = [
    ['limit', PAGE_SIZE],
    ['meta', 'filter_count'],
  ]
  if (ask.kind === 'style')
    return [
      ['filter[slug][_eq]', ask.slug],
      ['limit', 1],
    ]
  if (ask.kind === 'search') {
    const fields = ['title', 'description']
    return [
      ...page,
      ...fields.map(
        (field, at): Parameter => [`filter[_or][${at}][${field}][_icontains]`, ask.text],
      ),
    ]
  }
  return [
    ...page,
    ['page', ask.page],
    ['sort', ask.sort === 'newest' ? '-created_at' : '-popularity,id'],
    ['filter[categories][categories_id][slug][_eq]', ask.category],
    ['filter[tags][tags_id][slug][_eq]', ask.tag],
    ['filter[premium][_eq]', ask.premium],
    ['filter[featured][_eq]', ask.featured],
  ]
}

const term = z.object({ slug: z.string() })
const terms = z.array(term)

function told(
  sref: { slug: string; title: string; categories: { slug: string }[]; tags: { slug: string }[] },
  samples: unknown[],
): Told {
  const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug).sort()
  return {
    slug: sref.slug,
    title: sref.title,
    categories: slugs(sref.categories),
    tags: slugs(sref.tags),
    pictures: samples.length,
  }
}

type Parameter = [string, string | number | boolean | undefined]

/** Without what is undefined. */
function query(parameters: Parameter[]): string {
  const given = parameters.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return String(new URLSearchParams(given))
}
