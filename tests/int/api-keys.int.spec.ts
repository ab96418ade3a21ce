import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiKeyItem } from '@/domain/api/user-keys'
import { postgres } from '@/server/db/transaction-db'
import { callRoute } from '../helpers/call-route'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { call } from '../helpers/http'
import { addKey, keyHeaders } from '../helpers/key-desk'
import { addUsers } from '../helpers/make-content'
import { waitUntil } from '../helpers/wait-until'

type Made = ApiKeyItem & { key: string }
type Routes = typeof import('@/app/api/user/keys/route')
type OneRoute = typeof import('@/app/api/user/keys/[id]/route')

let gallery: TestGallery
let payload: Payload
let users: Awaited<ReturnType<typeof addUsers>>
let keys: Routes
let oneKey: OneRoute

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  payload = gallery.payload
  users = await addUsers(payload)
  keys = await import('@/app/api/user/keys/route')
  oneKey = await import('@/app/api/user/keys/[id]/route')
})

afterAll(() => gallery?.stop())

const as = (name: string) => ({ authorization: `JWT ${users.tokens[name]}` })

const idOf = (name: string) => users.ids[name] ?? ''

const list = (headers: Record<string, string>) =>
  callRoute<{ docs: ApiKeyItem[] }>(keys.GET, '/api/user/keys', { headers })

const make = <Body = Made>(name: string, json: unknown, headers = as(name)) =>
  callRoute<Body>(keys.POST, '/api/user/keys', { headers, json })

const revoke = (headers: Record<string, string>, id: string) =>
  callRoute(oneKey.DELETE, `/api/user/keys/${id}`, { method: 'DELETE', headers, params: { id } })

/** The e-mail address of whom a header signs in, to Payload's REST; null for nobody. */
async function whoIs(headers: Record<string, string>): Promise<string | null> {
  const { body } = await call<{ user: { email: string } | null }>(payload, {
    path: '/api/cms/users/me',
    headers,
  })
  return body.user?.email ?? null
}

const dropKeys = () => payload.delete({ collection: 'api-keys', where: { id: { exists: true } } })

describe('making a key', () => {
  it('shows it once, and keeps nothing from which it could be had', async () => {
    const { status, body, headers } = await make('member', { name: ' Nightly ', scopes: ['write'] })
    expect(status).toBe(201)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(body).toMatchObject({ name: 'Nightly', scopes: ['read', 'write'], expiresAt: null })
    expect(body.key).toMatch(/^sref_[\w-]{51}$/)
    expect(body.key.startsWith(body.prefix)).toBe(true)
    expect(body.prefix).toHaveLength(13)

    const listed = await list(as('member'))
    expect(listed.body.docs).toHaveLength(1)
    expect(listed.body.docs[0]).not.toHaveProperty('key')
    const secret = body.key.slice(body.prefix.length)
    expect(listed.text).not.toContain(secret)
    const { rows } = await postgres(payload).drizzle.execute<{ text: string }>(
      `select api_keys::text as text from api_keys`,
    )
    expect(rows[0]?.text).toContain(body.prefix)
    expect(rows[0]?.text).not.toContain(secret)
    expect(await whoIs(keyHeaders(body.key))).toBe('member@example.org')
    await dropKeys()
  })

  it('refuses what cannot be a key, and says which field', async () => {
    const wrong: [object, string][] = [
      [{ scopes: ['read'] }, 'name'],
      [{ name: '  ', scopes: ['read'] }, 'name'],
      [{ name: 'x'.repeat(101), scopes: ['read'] }, 'name'],
      [{ name: 'a\u0000b', scopes: ['read'] }, 'name'],
      [{ name: 'a' }, 'scopes'],
      [{ name: 'a', scopes: [] }, 'scopes'],
      [{ name: 'a', scopes: ['admin'] }, 'scopes.0'],
      [{ name: 'a', scopes: ['read'], expiresAt: 'tomorrow' }, 'expiresAt'],
      [{ name: 'a', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
      [{ name: 'a', scopes: ['read'], user: idOf('admin') }, 'user'],
      [{ name: 'a', scopes: ['read'], hash: 'a'.repeat(64) }, 'hash'],
    ]
    for (const [json, path] of wrong) {
      const { status, body } = await make<{ errors: { path: string; message: string }[] }>(
        'member',
        json,
      )
      expect(status, path).toBe(422)
      expect(body.errors[0]?.path).toBe(path)
      expect(body.errors[0]?.message).toMatch(/\.$/)
    }
    expect((await list(as('member'))).body.docs).toEqual([])
  })

  it('stops at twenty, however many are asked for at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 26 }, (_, index) =>
        make('member', { name: `Key ${index}`, scopes: ['read'] }),
      ),
    )
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(asked.filter(({ status }) => status === 409)).toHaveLength(6)
    expect((await make('editor', { name: 'Mine', scopes: ['read'] })).status).toBe(201)
    const [first] = (await list(as('member'))).body.docs
    expect((await revoke(as('member'), first?.id ?? '')).status).toBe(204)
    expect((await make('member', { name: 'Again', scopes: ['read'] })).status).toBe(201)
    await dropKeys()
  })

  it('needs someone who has signed in', async () => {
    expect((await make('member', { name: 'a', scopes: ['read'] }, {} as never)).status).toBe(401)
    expect((await list({})).status).toBe(401)
  })
})

describe('a key', () => {
  it('signs in however its scheme is written, and nothing like it does', async () => {
    const { key } = await addKey(payload, { userId: idOf('member') })
    const good = [`users API-Key ${key}`, `users api-key ${key}`, `USERS  API-KEY ${key}`]
    for (const authorization of good) {
      expect(await whoIs({ authorization }), authorization).toBe('member@example.org')
    }
    const bad = [
      'users API-Key',
      `users API-Key ${key.slice(0, -1)}`,
      `users API-Key ${key}A`,
      `users API-Key ${key.toLowerCase()}`,
      `users API-Key ${key.slice(0, -1)}\u00e9`,
      `users API-Key ${key} ${key}`,
      `users API-Key ${'A'.repeat(1_000_000)}`,
      `media API-Key ${key}`,
      `API-Key ${key}`,
      `Bearer ${key}`,
      `JWT ${key}`,
      key,
      "users API-Key ' or 1=1 --",
    ]
    for (const authorization of bad) {
      expect(await whoIs({ authorization }), authorization.slice(0, 80)).toBeNull()
      expect((await list({ authorization })).status, authorization.slice(0, 80)).toBe(401)
    }
    await dropKeys()
  })

  it('that is not good is told so, and does not keep anyone from what is for everyone', async () => {
    const { GET } = await import('@/app/api/sref/route')
    const headers = keyHeaders(`sref_${'A'.repeat(51)}`)
    const { body } = await callRoute(keys.GET, '/api/user/keys', { headers })
    expect(body.errors[0]?.message).toContain('API key')
    expect((await callRoute(GET, '/api/sref', { headers })).status).toBe(200)
  })

  it('is dead from the moment at which it ends', async () => {
    const soon = new Date(Date.now() + 1_200)
    const made = await make('member', {
      name: 'Short',
      scopes: ['read'],
      expiresAt: soon.toISOString(),
    })
    const headers = keyHeaders(made.body.key)
    expect(await whoIs(headers)).toBe('member@example.org')
    await waitUntil('the key has ended', async () => (await whoIs(headers)) === null)
    expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime())
    expect((await list(as('member'))).body.docs[0]?.expiresAt).toBe(soon.toISOString())
    await dropKeys()
  })

  it('notes when it was used, once a minute at most and without holding anything up', async () => {
    const { id, headers } = await addKey(payload, { userId: idOf('member') })
    const lastUse = async () => {
      const { lastUsedAt } = await payload.findByID({ collection: 'api-keys', id })
      return lastUsedAt ?? null
    }
    expect(await lastUse()).toBeNull()
    await Promise.all(Array.from({ length: 20 }, () => list(headers)))
    await waitUntil('the use is noted', async () => (await lastUse()) !== null)
    const first = await lastUse()
    await list(headers)
    await list(headers)
    expect(await lastUse()).toBe(first)
    await dropKeys()
  })
})

describe('revoking a key', () => {
  it('ends it at once, also while it is at work', async () => {
    const { id, headers } = await addKey(payload, { userId: idOf('member'), scopes: ['read'] })
    let isRevoked = false
    const late: number[] = []
    const ask = async () => {
      for (let round = 0; round < 40; round++) {
        const wasRevoked = isRevoked
        const { status } = await list(headers)
        if (wasRevoked) late.push(status)
      }
    }
    const asking = [ask(), ask(), ask(), ask()]
    expect((await revoke(as('member'), id)).status).toBe(204)
    isRevoked = true
    await Promise.all(asking)
    expect(late.length).toBeGreaterThan(0)
    expect(new Set(late)).toEqual(new Set([401]))
    expect((await revoke(as('member'), id)).status).toBe(404)
  })

  it('is for its owner; an admin does it in the admin', async () => {
    const { id, headers } = await addKey(payload, { userId: idOf('member') })
    expect((await revoke(as('editor'), id)).status).toBe(404)
    expect((await revoke(as('admin'), id)).status).toBe(404)
    expect((await revoke(as('member'), 'no-uuid')).status).toBe(404)
    const rest = (name: string, method: string) =>
      call(payload, { method, path: `/api/cms/api-keys/${id}`, headers: as(name) })
    expect((await rest('editor', 'GET')).status).toBe(404)
    expect((await rest('editor', 'DELETE')).status).toBe(403)
    const shown = await rest('admin', 'GET')
    expect(shown.status).toBe(200)
    expect(shown.body).not.toHaveProperty('hash')
    expect((await rest('admin', 'PATCH')).status).toBe(403)
    expect((await rest('admin', 'DELETE')).status).toBe(200)
    expect(await whoIs(headers)).toBeNull()
  })

  it('cannot be undone by writing to the collection, and its hash cannot be probed', async () => {
    await addKey(payload, { userId: idOf('admin') })
    const made = await call(payload, {
      method: 'POST',
      path: '/api/cms/api-keys',
      headers: as('admin'),
      body: { name: 'a', user: idOf('admin'), scopes: ['write'], prefix: 'x', hash: 'y' },
    })
    expect(made.status).toBe(403)
    for (const query of ['where[hash][like]=a', 'sort=hash']) {
      const { status } = await call(payload, {
        path: `/api/cms/api-keys?${query}`,
        headers: as('admin'),
      })
      expect(status, query).toBe(400)
    }
    const selected = await call(payload, {
      path: '/api/cms/api-keys?select[hash]=true',
      headers: as('admin'),
    })
    expect(JSON.stringify(selected.body)).not.toMatch(/[0-9a-f]{64}/)
    await dropKeys()
  })
})

describe('a key never gives more than its owner has', () => {
  const change = (name: string, data: Record<string, unknown>) =>
    payload.update({ collection: 'users', id: idOf(name), data })

  it('and follows every change at once: roles, tier, lock-out, verification, deletion', async () => {
    const { headers } = await addKey(payload, { userId: idOf('premium') })
    const categories = () =>
      call(payload, {
        method: 'POST',
        path: '/api/cms/categories',
        headers,
        body: { name: `Category ${Math.random()}` },
      })
    expect((await categories()).status).toBe(403)
    await change('premium', { roles: ['editor'] })
    expect((await categories()).status).toBe(201)
    await change('premium', { roles: ['member'] })
    expect((await categories()).status).toBe(403)

    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
    await payload.db.updateOne({
      collection: 'users',
      id: idOf('premium'),
      data: { lockUntil: hours(1) },
    })
    expect(await whoIs(headers)).toBeNull()
    await payload.db.updateOne({
      collection: 'users',
      id: idOf('premium'),
      data: { lockUntil: hours(-1) },
    })
    expect(await whoIs(headers)).toBe('premium@example.org')

    await payload.delete({ collection: 'users', id: idOf('premium') })
    expect(await whoIs(headers)).toBeNull()
  })
})
