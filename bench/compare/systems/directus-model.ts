/** Of the picture that `fill.sql` adds. */
export const DIRECTUS_PICTURE = '01900000-0000-7000-8000-000000000000'

const ID = {
  field: 'id',
  type: 'integer',
  schema: { is_primary_key: true, has_auto_increment: true },
}
const TERM = fields('string', ['name', 'slug', 'icon'])

/** Collections by name: fields with their types. */
const COLLECTIONS: Record<string, Record<string, string>> = {
  categories: TERM,
  tags: TERM,
  srefs: {
    ...fields('string', ['title', 'slug', 'code']),
    ...fields('boolean', ['premium', 'featured']),
    ...fields('integer', ['likes', 'views']),
    description: 'text',
    popularity: 'float',
    created_at: 'timestamp',
  },
  srefs_categories: fields('integer', ['srefs_id', 'categories_id']),
  srefs_tags: fields('integer', ['srefs_id', 'tags_id']),
  samples: { ...fields('string', ['scene', 'aspect']), sref_id: 'integer', image: 'uuid' },
}

const LISTS = [
  { field: 'categories', special: 'm2m' },
  { field: 'tags', special: 'm2m' },
  { field: 'samples', special: 'o2m' },
]

const RELATIONS = [
  ...manyToMany('srefs_categories', 'categories'),
  ...manyToMany('srefs_tags', 'tags'),
  {
    collection: 'samples',
    field: 'sref_id',
    related_collection: 'srefs',
    meta: { one_field: 'samples', sort_field: null },
  },
  { collection: 'samples', field: 'image', related_collection: 'directus_files' },
]

/** Makes the collections of the gallery by the API, and lets everyone read them. */
export async function makeDirectusModel(server: Server): Promise<void> {
  for (const [collection, types] of Object.entries(COLLECTIONS)) {
    const own = Object.entries(types).map(([field, type]) => ({ field, type, schema: {} }))
    await send(server, '/collections', {
      collection,
      schema: {},
      meta: {},
      fields: [ID, ...own],
    })
  }
  for (const { field, special } of LISTS) {
    await send(server, '/fields/srefs', { field, type: 'alias', meta: { special: [special] } })
  }
  for (const relation of RELATIONS) {
    await send(server, '/relations', { ...relation, schema: { on_delete: 'SET NULL' } })
  }
  const policy = await findPublicPolicy(server)
  for (const collection of [...Object.keys(COLLECTIONS), 'directus_files']) {
    await send(server, '/permissions', {
      policy,
      collection,
      action: 'read',
      permissions: {},
      fields: ['*'],
    })
  }
}

type Server = { url: string; token: string }

async function findPublicPolicy(server: Server): Promise<string> {
  const { data } = (await call(server, '/policies?fields=id,icon')) as {
    data: { id: string; icon: string }[]
  }
  const policy = data.find(({ icon }) => icon === 'public')
  if (!policy) throw new Error('Directus has no public policy.')
  return policy.id
}

function send(server: Server, path: string, body: object): Promise<unknown> {
  return call(server, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function call(
  { url, token }: Server,
  path: string,
  { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {},
): Promise<unknown> {
  const response = await fetch(url + path, {
    ...init,
    headers: { ...headers, authorization: `Bearer ${token}` },
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`Directus, ${path}: ${text}`)
  return text ? JSON.parse(text) : null
}

function fields(type: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, type]))
}

function manyToMany(junction: string, terms: string) {
  return [
    {
      collection: junction,
      field: 'srefs_id',
      related_collection: 'srefs',
      meta: { one_field: terms, junction_field: `${terms}_id` },
    },
    {
      collection: junction,
      field: `${terms}_id`,
      related_collection: terms,
      meta: { one_field: null, junction_field: 'srefs_id' },
    },
  ]
}
