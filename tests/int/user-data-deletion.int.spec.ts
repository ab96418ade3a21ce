import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { postgres } from '@/server/db/transaction-db'
import { callRoute } from '../helpers/call-route'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { call } from '../helpers/http'
import { addKey } from '../helpers/key-desk'
import { addSrefs, addUsers, PASSWORD } from '../helpers/make-content'

let gallery: TestGallery
let payload: Payload
let users: Awaited<ReturnType<typeof addUsers>>
let srefIds: string[]
let routes: {
  user: typeof import('@/app/api/user/route')
  keys: typeof import('@/app/api/user/keys/route')
  like: typeof import('@/app/api/sref/[ref]/like/route')
  favorite: typeof import('@/app/api/sref/[ref]/favorite/route')
}

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '', LOG_LEVEL: 'silent' } })
  payload = gallery.payload
  routes = {
    user: await import('@/app/api/user/route'),
    keys: await import('@/app/api/user/keys/route'),
    like: await import('@/app/api/sref/[ref]/like/route'),
    favorite: await import('@/app/api/sref/[ref]/favorite/route'),
  }
})

beforeEach(async () => {
  await gallery.reset()
  users = await addUsers(payload)
  srefIds = await addSrefs(payload, ['First', 'Second'])
})

afterAll(() => gallery?.stop())

const as = (name: string) => ({ authorization: `JWT ${users.tokens[name]}` })

const idOf = (name: string) => users.ids[name] ?? ''

const run = (query: ReturnType<typeof sql>) => postgres(payload).drizzle.execute(query)

const close = (headers: Record<string, string>, password = PASSWORD) =>
  callRoute(routes.user.DELETE, '/api/user', { method: 'DELETE', headers, json: { password } })

const listKeys = async (headers: Record<string, string>) =>
  (await callRoute(routes.keys.GET, '/api/user/keys', { headers })).status

const mark = (kind: 'like' | 'favorite', name: string, ref: string) =>
  callRoute(routes[kind].POST, `/api/sref/${ref}/${kind}`, {
    method: 'POST',
    headers: as(name),
    params: { ref },
  })

/** Counters of the styles, and the rows that they should equal. */
async function counts() {
  const { rows } = await run(sql`
    select slug, counts.likes::int, counts.favorites::int,
      (select count(*)::int from likes where sref_id = srefs.id) as "likeRows",
      (select count(*)::int from favorites where sref_id = srefs.id) as "favoriteRows"
    from srefs join sref_counters counts on counts.id = counters_id order by slug`)
  return rows
}

/** Tables, of the queue too, in which any of these words stands. */
async function findInDatabase(...words: string[]): Promise<string[]> {
  const { rows: tables } = await run(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss') order by 1`)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await run(sql`
      select 1 from ${sql.raw(String(name))} t where t::text ilike any (${sql.param(
        words.map((word) => `%${word}%`),
      )}::text[]) limit 1`)
    if (rows.length > 0) found.push(String(name))
  }
  return found
}

async function leaveTraces(name: string) {
  const userId = idOf(name)
  for (const ref of ['first', 'second']) await mark('like', name, ref)
  await mark('favorite', name, 'first')
  await run(sql`insert into analytics (id, type, sref_id, user_id)
    values (gen_random_uuid(), 'copy', ${srefIds[0]}, ${userId})`)
  await call(payload, {
    method: 'POST',
    path: '/api/cms/payload-preferences/some-list',
    headers: as(name),
    body: { value: { columns: ['title'] } },
  })
  await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'srefs', value: srefIds[0] },
      user: { relationTo: 'users', value: userId },
    } as never,
  })
  await run(sql`insert into payload_jobs (id, input, task_slug, wait_until) values
    (gen_random_uuid(), ${JSON.stringify({
      type: 'publish',
      doc: { relationTo: 'srefs', value: srefIds[0] },
      user: { relationTo: 'users', value: userId },
    })}::jsonb, 'schedulePublish', now())`)
  return addKey(payload, { userId })
}

describe('closing an account', () => {
  it('deletes all that belongs to it, and leaves its name nowhere', async () => {
    const key = await leaveTraces('member')
    await mark('like', 'premium', 'first')
    const email = 'member@example.org'
    expect(await findInDatabase(idOf('member'), email)).toEqual(
      expect.arrayContaining([
        'public.analytics',
        'public.api_keys',
        'public.favorites',
        'public.likes',
        'public.payload_jobs',
        'public.payload_locked_documents_rels',
        'public.payload_preferences_rels',
        'public.users_sessions',
      ]),
    )
    const { rows: eventsBefore } = await run(sql`select id from analytics`)

    const { status, headers } = await close(as('member'))
    expect(status).toBe(204)
    expect(headers.get('set-cookie')).toMatch(/^payload-token=;.*Expires=/)

    expect(await findInDatabase(idOf('member'))).toEqual([])
    const { rows: mails } = await run(sql`
      delete from pgboss.job where name = 'send-mail' returning data`)
    expect(mails).toContainEqual({
      data: { about: 'account-deleted', username: 'member', email },
    })
    expect(await findInDatabase(email)).toEqual([])
    for (const collection of ['payload-preferences', 'payload-locked-documents'] as const) {
      expect(await payload.count({ collection }), collection).toEqual({ totalDocs: 0 })
    }

    expect(await counts()).toEqual([
      { slug: 'first', likes: 1, favorites: 0, likeRows: 1, favoriteRows: 0 },
      { slug: 'second', likes: 0, favorites: 0, likeRows: 0, favoriteRows: 0 },
    ])
    const { rows: eventsAfter } = await run(sql`select id from analytics`)
    expect(eventsAfter).toHaveLength(eventsBefore.length)

    expect(await listKeys(as('member'))).toBe(401)
    expect(await listKeys(key.headers)).toBe(401)
    expect((await close(as('member'))).status).toBe(401)
  })

  it('asks for the password, and counts a wrong one', async () => {
    const key = await addKey(payload, { userId: idOf('member') })
    const wrong = await close(as('member'), 'wrong horse battery')
    expect(wrong.status).toBe(403)
    expect(wrong.body.errors[0]).toMatchObject({ code: 'forbidden', path: 'password' })
    const { rows } = await run(sql`
      select login_attempts::int as tries from users where id = ${idOf('member')}`)
    expect(rows).toEqual([{ tries: 1 }])
    const missing = await callRoute(routes.user.DELETE, '/api/user', {
      method: 'DELETE',
      headers: as('member'),
      json: {},
    })
    expect(missing.status).toBe(422)
    expect((await close(key.headers)).status).toBe(403)
    expect((await close({})).status).toBe(401)
    expect(await listKeys(as('member'))).toBe(200)
  })

  it('is not possible while the account rests after too many tries', async () => {
    await run(sql`update users set login_attempts = 7 where id = ${idOf('premium')}`)
    expect((await close(as('premium'), 'wrong horse battery')).status).toBe(403)
    expect((await close(as('premium'))).status).toBe(403)
    expect(await payload.count({ collection: 'users' })).toEqual({ totalDocs: 5 })
  })

  it('is refused to the last admin, whose things all stay', async () => {
    await mark('like', 'admin', 'first')
    const { status, body } = await close(as('admin'))
    expect(status).toBe(409)
    expect(body.errors[0]?.message).toContain('last admin')
    expect(await listKeys(as('admin'))).toBe(200)
    expect((await counts())[0]).toMatchObject({ likes: 1, likeRows: 1 })
  })

  it('leaves one of two admins who go at the same moment', async () => {
    await payload.update({ collection: 'users', id: idOf('editor'), data: { roles: ['admin'] } })
    const answers = await Promise.all([close(as('admin')), close(as('editor'))])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    const { rows } = await run(sql`select 1 from users_roles where value = 'admin'`)
    expect(rows).toHaveLength(1)
  })

  it('keeps the counters exact while the account likes on', async () => {
    const likes = ['first', 'second', 'first', 'second'].flatMap((ref) => [
      mark('like', 'member', ref),
      mark('favorite', 'member', ref),
    ])
    const [closed] = await Promise.all([close(as('member')), ...likes])
    expect(closed?.status).toBe(204)
    for (const row of await counts()) {
      expect(row).toMatchObject({ likes: 0, favorites: 0, likeRows: 0, favoriteRows: 0 })
    }
  })

  it('asked for twice at once is done once', async () => {
    const answers = await Promise.all([close(as('member')), close(as('member'))])
    for (const { status } of answers) expect([204, 401, 403]).toContain(status)
    expect(answers.some(({ status }) => status === 204)).toBe(true)
  })
})

describe('an admin who deletes a user', () => {
  it('cleans up the same way, and leaves what an editor has made and planned', async () => {
    const { runScheduledPublish } = await import('@/jobs/run-scheduled-publish')
    await payload.update({ collection: 'srefs', id: srefIds[0] ?? '', data: { _status: 'draft' } })
    await mark('like', 'editor', 'second')
    const key = await leaveTraces('editor')
    const { status } = await call(payload, {
      method: 'DELETE',
      path: `/api/cms/users/${idOf('editor')}`,
      headers: as('admin'),
    })
    expect(status).toBe(200)
    expect(await findInDatabase(idOf('editor'))).toEqual([])
    expect(await listKeys(key.headers)).toBe(401)
    for (const row of await counts()) {
      expect(row.likes).toBe(row.likeRows)
      expect(row.favorites).toBe(row.favoriteRows)
    }
    await runScheduledPublish(payload)
    const sref = await payload.findByID({ collection: 'srefs', id: srefIds[0] ?? '' })
    expect(sref._status).toBe('published')
  })

  it('cannot delete all admins at once', async () => {
    await payload.update({ collection: 'users', id: idOf('editor'), data: { roles: ['admin'] } })
    const { body } = await call<{ docs: unknown[]; errors: unknown[] }>(payload, {
      method: 'DELETE',
      path: '/api/cms/users?where[roles][contains]=admin',
      headers: as('admin'),
    })
    expect(body.docs).toHaveLength(1)
    expect(body.errors).toHaveLength(1)
    const { rows } = await run(sql`select 1 from users_roles where value = 'admin'`)
    expect(rows).toHaveLength(1)
  })

  it('cannot delete the last admin', async () => {
    const { status } = await call(payload, {
      method: 'DELETE',
      path: `/api/cms/users/${idOf('admin')}`,
      headers: as('admin'),
    })
    expect(status).toBe(409)
  })
})
