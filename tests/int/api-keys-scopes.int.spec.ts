import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEY_MAY_ONLY_READ, NEEDS_SESSION } from '@/access/judgeApiKey'
import { ROUTES } from '@/domain/api/catalogue'
import type { ErrorAnswer } from '@/domain/api/errors'
import { postgres } from '@/server/db/transaction-db'
import { callRoute } from '../helpers/call-route'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { call } from '../helpers/http'
import { addKey } from '../helpers/key-desk'
import { addUsers } from '../helpers/make-content'

type Headers = Record<string, string>
type Key = Awaited<ReturnType<typeof addKey>>
type Handler = Parameters<typeof callRoute>[0]

const SOME_ID = '01a20552-3f25-7255-98e7-2fbf7df705d2'
const READING = ['get', 'head', 'options', 'connect']
const ROUTE_FILES = import.meta.glob<Record<string, Handler>>('../../src/app/api/**/route.ts')

let gallery: TestGallery
let payload: Payload
let ids: Record<string, string>
let tokens: Record<string, string | undefined>
/** Of an admin: whatever they refuse, they refuse because of their scopes. */
let reader: Key
let writer: Key

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '', LOG_LEVEL: 'silent' } })
  payload = gallery.payload
  const users = await addUsers(payload)
  ids = users.ids
  tokens = users.tokens
  reader = await addKey(payload, { userId: ids.admin ?? '', scopes: ['read'] })
  writer = await addKey(payload, { userId: ids.admin ?? '', scopes: ['read', 'write'] })
})

afterAll(() => gallery?.stop())

const rest = (method: string, path: string, headers: Headers, body?: unknown) =>
  call<Partial<ErrorAnswer> & Record<string, unknown>>(payload, {
    method: method.toUpperCase(),
    path: `/api/cms${path}`,
    headers,
    body,
  })

async function mutate(headers: Headers, query: string): Promise<string[]> {
  const { body } = await call<{ errors?: { message: string }[] }>(payload, {
    method: 'POST',
    path: '/api/cms/graphql',
    headers,
    body: { query },
  })
  return body.errors?.map(({ message }) => message) ?? []
}

/** A digest of every table but for the times at which keys were used. */
async function digest(): Promise<string> {
  const { drizzle } = postgres(payload)
  const { rows } = await drizzle.execute<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg((to_jsonb(t) - 'last_used_at')::text, ',' order by t::text), '')) as sum from ${name} t`,
  )
  const sums = await drizzle.execute(`${parts.join(' union all ')} order by name`)
  return JSON.stringify(sums.rows)
}

async function asUser(key: Key): Promise<TypedUser> {
  const { user } = await payload.auth({ headers: new Headers(key.headers) })
  expect(user).toHaveProperty('apiKey')
  return user as TypedUser
}

const changingEndpoints = () => [
  ...payload.config.collections.flatMap(({ slug, endpoints }) =>
    (endpoints || []).map(({ method, path }) => ({ method, path: `/${slug}${path}` })),
  ),
  ...payload.config.endpoints.map(({ method, path }) => ({ method, path })),
]

describe('a key that may only read', () => {
  it('changes nothing by any endpoint of Payload, in any collection', async () => {
    const before = await digest()
    const endpoints = changingEndpoints().filter(({ method }) => !READING.includes(method))
    expect(endpoints.length).toBeGreaterThan(payload.config.collections.length * 3)
    for (const { method, path } of endpoints) {
      const address = path.replaceAll(/:\w+\??/g, SOME_ID).replace(/\/$/, '')
      const { status, body } = await rest(method, address, reader.headers, {})
      expect(status, `${method} ${path}`).toBe(403)
      expect(body.errors?.[0]?.message, `${method} ${path}`).toBe(KEY_MAY_ONLY_READ)
    }
    expect(await digest()).toBe(before)
  })

  it('changes nothing by any mutation of GraphQL', async () => {
    const before = await digest()
    const { body } = await call<{
      data: { __schema: { mutationType: { fields: { name: string; type: Type }[] } } }
    }>(payload, {
      method: 'POST',
      path: '/api/cms/graphql',
      headers: reader.headers,
      body: {
        query:
          '{ __schema { mutationType { fields { name type { kind ofType { kind ofType { kind } } } } } } }',
      },
    })
    const { fields } = body.data.__schema.mutationType
    expect(fields.length).toBeGreaterThan(payload.config.collections.length)
    for (const { name, type } of fields) {
      const field = isScalar(type) ? name : `${name} { __typename }`
      expect(await mutate(reader.headers, `mutation { ${field} }`), name).toContain(
        KEY_MAY_ONLY_READ,
      )
      const hidden = `mutation { ...Hidden } fragment Hidden on Mutation { x: ${field} }`
      expect(await mutate(reader.headers, hidden), name).toContain(KEY_MAY_ONLY_READ)
    }
    expect(await digest()).toBe(before)
  })

  it('changes nothing by any operation that is made in its name', async () => {
    const before = await digest()
    const as = { user: await asUser(reader), overrideAccess: false as const }
    for (const { slug } of payload.config.collections) {
      const collection = slug as CollectionSlug
      const where = { id: { exists: true } }
      const attempts = {
        create: () => payload.create({ collection, data: {} as never, ...as }),
        update: () => payload.update({ collection, id: SOME_ID, data: {}, ...as }),
        'update of many': () => payload.update({ collection, where, data: {}, ...as }),
        delete: () => payload.delete({ collection, id: SOME_ID, ...as }),
        'delete of many': () => payload.delete({ collection, where, ...as }),
      }
      for (const [name, attempt] of Object.entries(attempts)) {
        await expect(attempt(), `${name} ${slug}`).rejects.toThrow(KEY_MAY_ONLY_READ)
      }
    }
    expect(await digest()).toBe(before)
  })

  it('changes nothing by any route of ours', async () => {
    const before = await digest()
    const changing = ROUTES.filter(({ method }) => method !== 'GET')
    expect(changing.length).toBeGreaterThan(10)
    for (const { id, method, path } of changing) {
      const { status, body } = await askRoute({ method, path }, reader.headers)
      expect(body.errors?.[0]?.message, id).toBe(KEY_MAY_ONLY_READ)
      expect(status, id).toBe(403)
    }
    expect(await digest()).toBe(before)
  })

  it('reads what its owner may read', async () => {
    expect((await rest('get', '/users', reader.headers)).body.totalDocs).toBe(5)
    expect((await rest('get', '/srefs?draft=true', reader.headers)).status).toBe(200)
    const overridden = await rest('post', '/categories', {
      ...reader.headers,
      'X-Payload-HTTP-Method-Override': 'GET',
    })
    expect(overridden.status).toBe(200)
    expect(await mutate(reader.headers, '{ Users { totalDocs } }')).toEqual([])
  })
})

describe('a key that may write', () => {
  it('does what its owner may do, by every way', async () => {
    const made = await rest('post', '/categories', writer.headers, { name: 'By key' })
    expect(made.status).toBe(201)
    expect(
      await mutate(writer.headers, 'mutation { createTag(data: {name: "by key"}) { id } }'),
    ).toEqual([])
    const member = await addKey(payload, { userId: ids.member ?? '' })
    expect((await rest('post', '/categories', member.headers, { name: 'No' })).status).toBe(403)
  })

  it('cannot touch accounts and keys but for the tier that was paid for', async () => {
    const before = await digest()
    const ofAccounts = changingEndpoints().filter(
      ({ method, path }) => !READING.includes(method) && /^\/(users|api-keys)(\/|$)/.test(path),
    )
    expect(ofAccounts.length).toBeGreaterThan(8)
    for (const { method, path } of ofAccounts) {
      const address = path.replaceAll(/:\w+\??/g, ids.member ?? '').replace(/\/$/, '')
      const data = { password: 'another good passphrase', email: 'thief@example.org' }
      const { status, body } = await rest(method, address, writer.headers, data)
      expect(body.errors?.[0]?.message, `${method} ${path}`).toBe(NEEDS_SESSION)
      expect(status, `${method} ${path}`).toBe(403)
    }
    const mutations = [
      'logoutUser(allSessions: true)',
      'refreshTokenUser { exp }',
      'loginUser(email: "admin@example.org", password: "correct horse battery") { token }',
      `deleteUser(id: "${ids.member}") { id }`,
      `deleteApiKey(id: "${writer.id}") { id }`,
    ]
    for (const mutation of mutations) {
      expect(await mutate(writer.headers, `mutation { ${mutation} }`), mutation).toContain(
        NEEDS_SESSION,
      )
    }
    expect(await digest()).toBe(before)

    const paid = await rest('patch', `/users/${ids.member}`, writer.headers, { tier: 'premium' })
    expect(paid.status).toBe(200)
    expect(paid.body.doc).toMatchObject({ tier: 'premium' })
  })

  it('is refused where our routes ask for a session', async () => {
    const asking = ROUTES.filter(({ needsSession }) => needsSession)
    expect(asking.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['createApiKey', 'revokeApiKey', 'deleteUser']),
    )
    for (const { id, method, path } of asking) {
      const { status, body } = await askRoute({ method, path }, writer.headers)
      expect(body.errors?.[0]?.message, id).toBe(NEEDS_SESSION)
      expect(status, id).toBe(403)
    }
  })

  it('does not open the admin', async () => {
    const canOpen = async (headers: Headers) =>
      (await rest('get', '/access', headers)).body.canAccessAdmin === true
    expect(await canOpen({ authorization: `JWT ${tokens.admin}` })).toBe(true)
    expect(await canOpen(writer.headers)).toBe(false)
  })
})

type Type = { kind: string; ofType?: Type | null }

function isScalar({ kind, ofType }: Type): boolean {
  return ofType ? isScalar(ofType) : kind === 'SCALAR' || kind === 'ENUM'
}

/** Calls the handler that stands behind a route, with parts of the path that could be real. */
async function askRoute({ method, path }: { method: string; path: string }, headers: Headers) {
  const file = `../../src/app${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`
  const handler = (await ROUTE_FILES[file]?.())?.[method]
  if (!handler) throw new Error(`There is no handler in ${file}.`)
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const params = Object.fromEntries(names.map((name) => [name, SOME_ID]))
  return callRoute(handler, path.replaceAll(/\{\w+\}/g, SOME_ID), {
    method: method as 'POST',
    headers,
    params,
    json: {},
  })
}
