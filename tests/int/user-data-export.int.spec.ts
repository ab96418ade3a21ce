import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type UserExport, userExportSchema } from '@/domain/api/user-export'
import { postgres } from '@/server/db/transaction-db'
import { enqueueWith } from '@/server/queue/enqueue'
import { PROFILE_COLUMNS, WITHHELD_COLUMNS } from '@/server/user-data/export/read-profile'
import { USER_REFERENCES } from '@/server/user-data/user-references'
import { callRoute } from '../helpers/call-route'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { call } from '../helpers/http'
import { addKey } from '../helpers/key-desk'
import { addSrefs, addUsers } from '../helpers/make-content'

const MANY = 10_000

let gallery: TestGallery
let payload: Payload
let users: Awaited<ReturnType<typeof addUsers>>
let srefIds: string[]
let GET: typeof import('@/app/api/user/export/route').GET

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  payload = gallery.payload
  users = await addUsers(payload)
  GET = (await import('@/app/api/user/export/route')).GET
  srefIds = await addSrefs(payload, ['Shown', 'Taken back'])
})

afterAll(() => gallery?.stop())

const as = (name: string) => ({ authorization: `JWT ${users.tokens[name]}` })

const idOf = (name: string) => users.ids[name] ?? ''

const run = (query: ReturnType<typeof sql>) => postgres(payload).drizzle.execute(query)

async function read(headers: Record<string, string>): Promise<UserExport> {
  const { status, body } = await callRoute<UserExport>(GET, '/api/user/export', { headers })
  expect(status).toBe(200)
  return userExportSchema.parse(body)
}

describe('the export and the deletion', () => {
  it('know every table that refers to a user', async () => {
    const { rows } = await run(sql`
      select conrelid::regclass::text || '.' || attname as column, confdeltype as rule
      from pg_constraint
        join pg_attribute on attrelid = conrelid and attnum = any (conkey)
      where contype = 'f' and confrelid = 'users'::regclass`)
    const inDatabase = rows.map(({ column }) => column as string).sort()
    const known = USER_REFERENCES.map(({ column }) => column as string)
    expect(known).toEqual(expect.arrayContaining(inDatabase))
    const withoutKey = known.filter((column) => !inDatabase.includes(column)).sort()
    expect(withoutKey).toEqual(['payload_jobs.input', 'pgboss.job.data'])
    for (const { column, onDeletion } of USER_REFERENCES) {
      const rule = rows.find((row) => row.column === column)?.rule
      if (onDeletion === 'by the database') expect(rule, column).toBe('c')
    }
  })

  it('know every column of a user', async () => {
    const { rows } = await run(sql`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = 'users'`)
    const known = [...Object.keys(PROFILE_COLUMNS), ...WITHHELD_COLUMNS]
    expect(known.sort()).toEqual(rows.map(({ name }) => name).sort())
  })

  it('have a place for each of them', () => {
    const parts = Object.keys(userExportSchema.shape)
    for (const { column, exportedIn } of USER_REFERENCES)
      expect(parts, column).toContain(exportedIn)
  })
})

describe('the export', () => {
  it('holds all that is known of whoever asks, and nothing of others', async () => {
    const [shown, hidden] = srefIds
    const userId = idOf('editor')
    const key = await addKey(payload, { userId, scopes: ['read'] })
    for (const user of [userId, idOf('member')]) {
      for (const id of srefIds) {
        await run(sql`insert into likes (id, user_id, sref_id)
          values (gen_random_uuid(), ${user}, ${id})`)
      }
      await run(sql`insert into favorites (id, user_id, sref_id)
        values (gen_random_uuid(), ${user}, ${shown})`)
      await run(sql`insert into analytics (id, type, sref_id, user_id, referrer)
        values (gen_random_uuid(), 'copy', ${shown}, ${user}, ${`https://${user}.example`})`)
      await run(sql`insert into analytics (id, type, user_id)
        values (gen_random_uuid(), 'search', ${user})`)
    }
    await payload.update({ collection: 'srefs', id: hidden ?? '', data: { _status: 'draft' } })
    await call(payload, {
      method: 'POST',
      path: '/api/cms/payload-preferences/srefs-list',
      headers: as('editor'),
      body: { value: { columns: ['title'] } },
    })
    await payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'srefs', value: shown ?? '' },
        user: { relationTo: 'users', value: userId },
      } as never,
    })
    await run(sql`insert into payload_jobs (id, input, task_slug, wait_until) values
      (gen_random_uuid(), ${JSON.stringify({
        type: 'publish',
        doc: { relationTo: 'srefs', value: hidden },
        user: { relationTo: 'users', value: userId },
      })}::jsonb, 'schedulePublish', '2030-01-01T00:00:00Z')`)
    await enqueueWith(postgres(payload).drizzle, {
      queue: 'send-mail',
      data: { about: 'password-changed', userId },
    })

    const all = await read(as('editor'))
    expect(all.profile).toMatchObject({
      id: userId,
      email: 'editor@example.org',
      username: 'editor',
      roles: ['editor'],
      tier: 'free',
      isEmailConfirmed: true,
    })
    expect(all.sessions).toHaveLength(1)
    expect(all.apiKeys).toMatchObject([{ id: key.id, scopes: ['read'] }])
    expect(all.likes.map(({ style }) => style)).toEqual(
      expect.arrayContaining([
        { id: shown, slug: 'shown', title: 'Shown' },
        { id: hidden, slug: null, title: null },
      ]),
    )
    expect(all.favorites).toHaveLength(1)
    expect(all.events.map(({ type }) => type).sort()).toEqual(['copy', 'search'])
    expect(all.preferences).toMatchObject([{ value: { columns: ['title'] } }])
    expect(all.openDocuments).toMatchObject([{ collection: 'srefs', id: shown }])
    expect(all.scheduled).toEqual([
      { type: 'publish', style: hidden, at: '2030-01-01T00:00:00.000Z' },
    ])
    expect(all.pendingMails).toMatchObject([{ about: 'password-changed' }])
    expect(JSON.stringify(all)).not.toContain(idOf('member'))
  })

  it('gives nothing by which someone could sign in', async () => {
    const { text } = await callRoute<unknown>(GET, '/api/user/export', { headers: as('editor') })
    const { rows } = await run(sql`
      select hash as secret from users union select salt from users
      union select id from users_sessions union select hash from api_keys`)
    expect(rows.length).toBeGreaterThan(10)
    for (const { secret } of rows) expect(text).not.toContain(String(secret))
  })

  it('comes as a file that nobody keeps', async () => {
    const { headers } = await callRoute(GET, '/api/user/export', { headers: as('member') })
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="sref-gallery-\d{4}-\d{2}-\d{2}\.json"$/,
    )
  })

  it('is for whoever signs in, by a key that may read too', async () => {
    expect((await callRoute(GET, '/api/user/export')).status).toBe(401)
    const { headers } = await addKey(payload, { userId: idOf('member'), scopes: ['read'] })
    expect((await read(headers)).profile.email).toBe('member@example.org')
  })

  it('sends ten thousand likes and events piece by piece, each once and in order', async () => {
    const userId = idOf('premium')
    await run(sql`
      with made as (
        insert into srefs (id, title, slug, _status)
        select gen_random_uuid(), 'Style ' || n, 'style-' || n, 'published'
        from generate_series(1, ${MANY}::int) n returning id
      )
      insert into likes (id, user_id, sref_id, created_at)
      select gen_random_uuid(), ${userId}, id,
        now() - make_interval(secs => (random() * 100)::int) from made`)
    await run(sql`
      insert into analytics (id, type, user_id, created_at)
      select gen_random_uuid(), 'search', ${userId}, now() - make_interval(secs => n / 50)
      from generate_series(1, ${MANY}::int) n`)
    const request = new Request('http://localhost:3000/api/user/export', { headers: as('premium') })
    const response = await GET(request, { params: Promise.resolve({}) })
    const pieces: Uint8Array[] = []
    for await (const piece of response.body ?? []) pieces.push(piece)
    expect(pieces.length).toBeGreaterThan(10)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1_000_000)
    const all = userExportSchema.parse(JSON.parse(Buffer.concat(pieces).toString()))
    expect(new Set(all.likes.map(({ style }) => style.id)).size).toBe(MANY)
    expect(all.events).toHaveLength(MANY)
    const times = all.likes.map(({ createdAt }) => createdAt)
    expect(times).toEqual([...times].sort())
  })
})
