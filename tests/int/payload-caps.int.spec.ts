import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgres } from '@/server/db/transaction-db'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { type Answer, call } from '../helpers/http'
import { addPicture, addSref, addUsers } from '../helpers/make-content'

const TAG_COUNT = 1100
const READERS = ['visitor', 'member', 'expired', 'premium'] as const
const SIGNED_IN = ['member', 'expired', 'premium', 'editor'] as const

type List = { docs: { id: string }[]; limit: number; totalDocs: number; errors?: Problem[] }
type Problem = { message: string }

let gallery: TestGallery
let tokens: Record<string, string | undefined>

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '', LOG_LEVEL: 'silent' } })
  const { payload } = gallery
  tokens = (await addUsers(payload)).tokens
  await postgres(payload).drizzle.execute(sql`
    insert into tags (id, name, slug, usage_count)
    select gen_random_uuid(), 'tag ' || number, 'tag-' || number, 0 from generate_series(1, ${TAG_COUNT}) number`)
})

afterAll(() => gallery?.stop())

function rest<Body = List>(asker: string, path: string, init: object = {}): Promise<Answer<Body>> {
  const token = tokens[asker]
  return call<Body>(gallery.payload, { path: `/api/cms${path}`, ...(token && { token }), ...init })
}

type Result = { data?: Record<string, List> | null; errors?: Problem[] }

const graphql = (asker: string, query: string, variables: object = {}, headers = {}) =>
  rest<Result>(asker, '/graphql', { method: 'POST', body: { query, variables }, headers })

const repeat = (count: number, one: (index: number) => string, separator = '&') =>
  Array.from({ length: count }, (_, index) => one(index)).join(separator)

describe('over REST, a reader gets a hundred at most', () => {
  const EVERYTHING = [
    'limit=0',
    'limit=0&pagination=false',
    'pagination=false',
    'limit=1000000',
    'limit=-1',
    'limit=abc',
    'limit=1e9',
    'limit[]=0',
    'limit=0&page=-5',
  ]

  it.each(EVERYTHING)('with ?%s', async (query) => {
    for (const asker of READERS) {
      const { body, status } = await rest(asker, `/tags?${query}`)
      expect(status).toBe(200)
      expect(body.docs.length).toBeLessThanOrEqual(100)
    }
  })

  it.each(['X-HTTP-Method-Override', 'X-Payload-HTTP-Method-Override'])(
    'and %s is no way around',
    async (header) => {
      const form = { [header]: 'GET', 'Content-Type': 'application/x-www-form-urlencoded' }
      const response = await handle('/api/cms/tags', 'limit=0&pagination=false', form)
      expect(((await response.json()) as List).docs).toHaveLength(100)
      const json = { [header]: 'GET', 'Content-Type': 'application/json' }
      const other = await handle('/api/cms/tags', '{"limit":0,"pagination":false}', json)
      expect(((await other.json()) as List).docs.length).toBeLessThanOrEqual(100)
    },
  )

  it('while an editor gets a thousand, and Payload’s ten where nothing is said', async () => {
    expect((await rest('editor', '/tags?limit=0')).body.docs).toHaveLength(1000)
    expect((await rest('editor', '/tags?pagination=false')).body.docs).toHaveLength(1000)
    expect((await rest('editor', '/tags')).body.docs).toHaveLength(10)
    expect((await rest('visitor', '/tags')).body.docs).toHaveLength(10)
    expect((await rest('visitor', '/tags?limit=3')).body).toMatchObject({
      limit: 3,
      totalDocs: TAG_COUNT,
    })
  })

  async function handle(path: string, body: string, headers: Record<string, string>) {
    const { handleEndpoints } = await import('payload')
    const request = new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body })
    return handleEndpoints({ config: Promise.resolve(gallery.payload.config), request })
  }
})

describe('a question that is too large is refused with a sentence', () => {
  const deep = (levels: number) => `where${'[or][0]'.repeat(levels)}[name][equals]=x`
  const jsonDeep = (levels: number) =>
    encodeURIComponent(`${'{"or":['.repeat(levels)}{"name":{"equals":"x"}}${']}'.repeat(levels)}`)
  const TOO_LARGE = [
    repeat(31, (index) => `where[or][${index}][name][equals]=x`),
    repeat(31, (index) => `where[and][0][or][${index}][name][like]=x`),
    `where=${jsonDeep(8)}`,
    `where=${jsonDeep(2000)}`,
    `where[name][in]=${repeat(3000, String, ',')}`,
    `where[name][like]=${'x'.repeat(600)}`,
    'where[a.b.c.d.e.f][exists]=true',
    'sort=name,slug,usageCount,createdAt,updatedAt',
    repeat(101, (index) => `select[field${index}]=true`),
    repeat(101, (index) => `populate[tags][field${index}]=true`),
    repeat(101, (index) => `joins[field${index}][limit]=1`),
  ]

  it.each(TOO_LARGE.map((query) => [`${query.slice(0, 60)} …`, query]))('?%s', async (_, query) => {
    for (const asker of READERS) {
      for (const path of ['/tags', '/srefs', '/media', '/sref-counters']) {
        const { body, status } = await rest(asker, `${path}?${query}`)
        expect([path, status]).toEqual([path, 400])
        expect(body.errors?.[0]?.message).toMatch(/\.$/)
      }
    }
    const counted = await rest('visitor', `/tags/count?${query}`)
    if (query.startsWith('where')) expect(counted.status).toBe(400)
  })

  it.each([deep(3), `where[name][in]=${repeat(150, (index) => `tag ${index}`, ',')}`])(
    'and one that is not is answered',
    async (query) => {
      expect((await rest('visitor', `/tags?${query}`)).status).toBe(200)
    },
  )

  it.each([
    'where=[',
    'where=1',
    'where[or]=x',
    'where[and][0]=x',
    'where[name]=x',
    'where[name][equals][like]=x',
    'sort[a]=b',
    'select=x',
    'select[name][x]=y',
    'populate=x',
    'populate[tags]=x',
    'joins=x',
    'joins[x][limit]=0',
    'depth=-1',
    'depth=1e9',
    'page=1e99',
  ])('nonsense is nobody’s failure: ?%s', async (query) => {
    for (const path of ['/tags', '/srefs']) {
      expect((await rest('visitor', `${path}?${query}`)).status).toBeLessThan(500)
    }
  })
})

function tagNames(docs: unknown): Set<string> {
  const styles = (docs ?? []) as { tags?: ({ name?: string } | string | null)[] }[]
  const tags = styles.flatMap(({ tags: own = [] }) => own)
  return new Set(tags.flatMap((tag) => (tag && typeof tag === 'object' && tag.name) || []))
}

describe('relations', () => {
  it('are filled in, however many a page of styles has', async () => {
    const { payload } = gallery
    const { docs: tags } = await payload.find({ collection: 'tags', limit: 200 })
    const category = await payload.create({ collection: 'categories', data: { name: 'Ink' } })
    const picture = await addPicture(payload, 1)
    for (let at = 0; at < 200; at += 20) {
      await addSref(payload, {
        title: `Style ${at}`,
        code: String(60_000 + at),
        categoryId: category.id,
        tagIds: tags.slice(at, at + 20).map(({ id }) => id),
        pictureIds: [picture.id],
      })
    }
    const { body } = await rest<{ docs: { tags: unknown[] }[] }>(
      'visitor',
      '/srefs?depth=1&limit=50',
    )
    expect(tagNames(body.docs).size).toBe(200)
    const byGraphql = await graphql('member', '{ Srefs(limit: 50) { docs { tags { name } } } }')
    expect(tagNames(byGraphql.body.data?.Srefs?.docs).size).toBe(200)
  })

  it('are read two levels deep by readers', async () => {
    const path = '/srefs?depth=10&limit=1'
    const { body } = await rest<{ docs: { samples?: unknown; public: unknown }[] }>('premium', path)
    expect(body.docs).toHaveLength(1)
  })
})

describe('GraphQL', () => {
  it('is for whoever is signed in', async () => {
    const { body, status } = await graphql('visitor', '{ Srefs { totalDocs } }')
    expect([status, body.errors?.[0]?.message]).toEqual([401, expect.stringContaining('API key')])
    expect((await graphql('visitor', '{ __schema { types { name } } }')).status).toBe(401)
    for (const asker of SIGNED_IN) {
      const answer = await graphql(asker, '{ Tags(limit: 1) { totalDocs } }')
      expect(answer.body.data?.Tags?.totalDocs).toBe(TAG_COUNT)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
    }
  })

  it('gives a reader a hundred at most, and caps filters in the query and in variables', async () => {
    for (const limit of [
      'limit: 0',
      'limit: 5000',
      'pagination: false',
      'limit: 0, pagination: false',
    ]) {
      const { body } = await graphql('member', `{ Tags(${limit}) { docs { id } } }`)
      expect(body.data?.Tags?.docs.length).toBeLessThanOrEqual(100)
    }
    const or = Array.from({ length: 31 }, () => ({ name: { equals: 'x' } }))
    const { body } = await graphql(
      'member',
      'query ($where: Tag_where) { Tags(where: $where) { totalDocs } }',
      { where: { OR: or } },
    )
    expect(body.errors?.[0]?.message).toContain('30 conditions')
  })

  it('shows its schema to editors alone', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Sref") { name } }']) {
      for (const asker of ['member', 'expired', 'premium']) {
        expect((await graphql(asker, query)).status).toBe(403)
      }
      expect((await graphql('editor', query)).body.data).toBeTruthy()
    }
    const { getIntrospectionQuery } = await import('graphql')
    expect((await graphql('editor', getIntrospectionQuery())).body.data).toBeTruthy()
  })

  const level = (depth: number): string =>
    depth === 0 ? 'id' : `samples { image { ${level(depth - 1)} } }`
  const bomb = `{ ...F0 } ${repeat(25, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`, ' ')} fragment F25 on Query { __typename }`
  const TOO_MUCH: [string, string, RegExp][] = [
    ['depth', `{ Srefs { docs { ${level(5)} } } }`, /depth|Cannot query/i],
    [
      'aliases',
      `{ ${repeat(11, (index) => `a${index}: countTags { totalDocs }`, ' ')} }`,
      /Aliases limit/,
    ],
    [
      'complexity',
      `{ ${repeat(8, (index) => `a${index}: Srefs(limit: 100) { docs { ${repeat(60, () => 'id', ' ')} title slug } }`, ' ')} }`,
      /complex|Aliases/i,
    ],
    ['fragments that multiply', bomb, /fragments/],
    ['words', `{ ${'__typename '.repeat(2500)} }`, /tokens/],
    ['brackets', `${'{ a'.repeat(3000)}`, /tokens|Syntax/],
  ]

  it.each(TOO_MUCH)('refuses too much of %s, at once', async (_, query, message) => {
    const started = performance.now()
    const { body, status } = await graphql('member', query)
    expect(status).toBeLessThan(500)
    expect(JSON.stringify(body.errors)).toMatch(message)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it.each([
    ['no JSON', { body: undefined }, 415],
    ['another type', { headers: { 'content-type': 'text/plain' }, body: {} }, 415],
    ['no query', { body: { variables: {} } }, 400],
    ['a list', { body: [{ query: '{ __typename }' }] }, 400],
    ['a body of a megabyte', { body: { query: `# ${'x'.repeat(1_000_000)}` } }, 413],
  ])('refuses %s', async (_, init, status) => {
    const answer = await rest('member', '/graphql', { method: 'POST', ...init })
    expect(answer.status).toBe(status)
  })
})

describe('a path', () => {
  const FAR = [
    '/likes?where[sref.samples.image.alt][exists]=true',
    '/likes?where[sref.tags.nonsense][equals]=x',
    '/favorites?sort=sref.samples.image.alt',
    '/favorites?sort=-sref.counters.views',
    '/likes?where[or][0][sref.categories.slug][equals]=x',
    '/likes/count?where[sref.tags.nonsense][equals]=x',
    '/likes?where[sref__tags__nonsense][equals]=x',
    '/srefs?draft=true&where[version.samples.image.alt][exists]=true',
    '/srefs?where[tags][contains][a.b.c.d.e.f][equals]=x',
  ]

  it.each(FAR)('that leads far fails nobody but its sender: %s', async (path) => {
    const failures: unknown[] = []
    const note = (reason: unknown) => failures.push(reason)
    process.on('unhandledRejection', note)
    for (const asker of [...READERS, 'editor']) {
      expect((await rest(asker, path)).status).toBeLessThan(500)
    }
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    expect(failures).toEqual([])
  })

  it('of the admin still works: who holds a document, and what is remembered of it', async () => {
    for (const path of [
      '/payload-locked-documents?where[and][0][document.relationTo][equals]=srefs',
      '/payload-locked-documents?where[document.value][exists]=true',
      '/payload-preferences?where[user.value][exists]=true&where[user.relationTo][equals]=users',
    ]) {
      expect([path, (await rest('editor', path)).status]).toEqual([path, 200])
    }
  })

  it('may follow one relation', async () => {
    expect((await rest('member', '/srefs?where[tags.slug][equals]=tag-1')).status).toBe(200)
    expect((await rest('member', '/likes?where[sref.slug][equals]=x&sort=sref.slug')).status).toBe(
      200,
    )
  })
})

describe('versions, drafts and the trash', () => {
  it.each(READERS)('stay closed to a %s', async (asker) => {
    for (const path of [
      '/srefs/versions',
      '/srefs/versions?limit=0&where[version.code][exists]=true',
    ]) {
      expect((await rest(asker, path)).status).toBe(403)
    }
    const trash = await rest(asker, '/srefs?trash=true&where[deletedAt][exists]=true')
    expect(trash.body.docs).toEqual([])
    const drafts = await rest(asker, '/srefs?draft=true&where[_status][equals]=draft')
    expect(drafts.body.docs).toEqual([])
  })

  it('are there for editors, a thousand at most', async () => {
    const { body, status } = await rest('editor', '/srefs/versions?limit=0')
    expect(status).toBe(200)
    expect(body.limit).toBe(1000)
  })
})
