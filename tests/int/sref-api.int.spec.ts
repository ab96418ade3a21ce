import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SrefDetail } from '@/domain/api/sref-detail'
import { callRoute } from '../helpers/call-route'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addUsers } from '../helpers/make-content'

const CODE = '1747943467'
const PREMIUM_CODE = '2849203750'

let gallery: TestGallery
let one: typeof import('@/app/api/sref/[ref]/route')
let list: typeof import('@/app/api/sref/route')
let tokens: Record<string, string | undefined>
let pictures: { id: string; contentHash?: string | null }[]

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  const { payload } = gallery
  tokens = (await addUsers(payload)).tokens
  await payload.create({ collection: 'categories', data: { name: 'Ink & Line' } })
  await payload.create({ collection: 'tags', data: { name: 'rain' } as never })
  await payload.create({
    collection: 'models',
    data: { name: 'Version 7', kind: 'model', parameter: '--v 7' },
  })
  await payload.create({
    collection: 'models',
    data: { name: 'Style version 6', kind: 'styleVersion', parameter: '--sv 6' },
  })
  pictures = [await addPicture(payload, 1), await addPicture(payload, 2)]
  one = await import('@/app/api/sref/[ref]/route')
  list = await import('@/app/api/sref/route')
  await post('editor', style({ title: 'Harbour Mist', code: CODE }))
  await post('editor', style({ title: 'Golden Vault', code: PREMIUM_CODE, premium: true }))
})

afterAll(() => gallery?.stop())

function style(changes: Record<string, unknown> = {}) {
  return {
    title: 'A style',
    code: '77001',
    description: 'About it.',
    categories: ['Ink & Line'],
    tags: ['rain'],
    samples: pictures.map(({ id }, index) => ({
      image: id,
      scene: 'portrait',
      prompt: `secret prompt ${index}`,
      model: 'v7',
      sv: '6',
      sw: 250,
      aspect: '3:2',
    })),
    defaults: { model: '--v 7', sw: 50 },
    status: 'published',
    ...changes,
  }
}

type Headers = Record<string, string>

const as = (asker: string): Headers =>
  tokens[asker] ? { authorization: `JWT ${tokens[asker]}` } : {}

const get = <Body = SrefDetail>(asker: string, ref: string, headers: Headers = {}) =>
  callRoute<Body, { ref: string }>(one.GET as never, `/api/sref/${ref}`, {
    headers: { ...as(asker), ...headers },
    params: { ref },
  })
const post = <Body = SrefDetail>(asker: string, json: unknown) =>
  callRoute<Body>(list.POST, '/api/sref', { headers: as(asker), json })
const put = <Body = SrefDetail>(asker: string, ref: string, json: unknown, headers: Headers = {}) =>
  callRoute<Body, { ref: string }>(one.PUT as never, `/api/sref/${ref}`, {
    method: 'PUT',
    headers: { ...as(asker), ...headers },
    params: { ref },
    json,
  })
const remove = (asker: string, ref: string, headers: Headers = {}) =>
  callRoute<unknown, { ref: string }>(one.DELETE as never, `/api/sref/${ref}`, {
    method: 'DELETE',
    headers: { ...as(asker), ...headers },
    params: { ref },
  })

async function countVersions(id: string): Promise<number> {
  const { totalDocs } = await gallery.payload.countVersions({
    collection: 'srefs',
    where: { parent: { equals: id } },
  })
  return totalDocs
}

describe('reading a style', () => {
  it('gives everyone all of one that is for everyone, by slug and by code', async () => {
    const bySlug = await get('visitor', 'harbour-mist')
    expect(bySlug.status).toBe(200)
    expect(bySlug.body).toMatchObject({
      slug: 'harbour-mist',
      title: 'Harbour Mist',
      code: CODE,
      locked: false,
      status: 'published',
      parameters: `--sref ${CODE} --v 7 --sw 50`,
      defaults: { model: '--v 7', sv: null, sw: 50 },
      categories: [{ slug: 'ink-and-line', name: 'Ink & Line' }],
      source: { name: null, url: null },
    })
    expect(bySlug.body.samples).toHaveLength(2)
    expect(bySlug.body.samples[1]).toMatchObject({
      prompt: 'secret prompt 1',
      model: '--v 7',
      sv: '--sv 6',
      sw: 250,
      aspect: '3:2',
      scene: 'portrait',
    })
    expect((await get('visitor', CODE)).body).toEqual(bySlug.body)
    expect((await get('visitor', `000${CODE}`)).status).toBe(200)
  })

  it.each(['harbour-mist', 'golden-vault', CODE])(
    'gives visitors, whose answers have a way of their own, of %s what members are given',
    async (ref) => {
      const visitors = await get('visitor', ref)
      const { liked, favorited, ...members } = (await get('member', ref)).body
      expect([liked, favorited]).toEqual([false, false])
      expect(visitors.body).toEqual(members)
    },
  )

  it('may be kept by shared caches, and purged by the style', async () => {
    const { headers, body } = await get('visitor', 'harbour-mist')
    expect(headers.get('cache-control')).toMatch(/^public, /)
    expect(headers.get('surrogate-key')).toBe(`sref:${body.id} categories tags models`)
    expect(headers.get('vary')).toBe('Authorization, Cookie')
    const known = { 'if-none-match': headers.get('etag') ?? '' }
    expect((await get('visitor', 'harbour-mist', known)).status).toBe(304)
  })

  it.each(['visitor', 'member', 'expired'])(
    'gives a %s of a premium style the cover',
    async (asker) => {
      const { body, text, status } = await get(asker, 'golden-vault')
      expect(status).toBe(200)
      expect(body).toMatchObject({ locked: true, code: null, parameters: null, premium: true })
      expect(body.samples).toHaveLength(1)
      expect(body.samples[0]?.prompt).toBeNull()
      expect(text).not.toContain(PREMIUM_CODE)
      expect(text).not.toContain('secret prompt')
      expect(text).not.toContain(String(pictures[1]?.contentHash))
    },
  )

  it.each(['premium', 'editor', 'admin'])('gives a %s everything of it', async (asker) => {
    const { body, headers } = await get(asker, 'golden-vault')
    expect(body).toMatchObject({
      locked: false,
      code: PREMIUM_CODE,
      parameters: `--sref ${PREMIUM_CODE} --v 7 --sw 50`,
      liked: false,
      favorited: false,
    })
    expect(body.samples.map(({ prompt }) => prompt)).toEqual(['secret prompt 0', 'secret prompt 1'])
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('surrogate-key')).toBeNull()
    expect((await get(asker, PREMIUM_CODE)).body.slug).toBe('golden-vault')
  })

  it('never says to those without the right whether a premium code is there', async () => {
    for (const asker of ['visitor', 'member', 'expired']) {
      const real = await get<unknown>(asker, PREMIUM_CODE)
      const none = await get<unknown>(asker, '2849203751')
      expect([real.status, real.text]).toEqual([404, none.text])
      expect([...real.headers.keys()]).toEqual([...none.headers.keys()])
    }
  })

  it('says who is signed in whether they like it', async () => {
    const { body } = await get('member', 'harbour-mist')
    const { payload } = gallery
    const users = await payload.find({
      collection: 'users',
      where: { username: { equals: 'member' } },
    })
    const like = await payload.create({
      collection: 'likes',
      data: { sref: body.id, user: users.docs[0]?.id ?? '' },
    })
    expect((await get('member', 'harbour-mist')).body).toMatchObject({
      liked: true,
      favorited: false,
    })
    expect((await get('premium', 'harbour-mist')).body.liked).toBe(false)
    await payload.delete({ collection: 'likes', id: like.id })
  })

  it('ends with premium at the second at which it ends, in an open session', async () => {
    const { docs } = await gallery.payload.find({
      collection: 'users',
      where: { username: { equals: 'premium' } },
    })
    const id = docs[0]?.id ?? ''
    const until = (moment: Date | null) =>
      gallery.payload.update({
        collection: 'users',
        id,
        data: { premiumUntil: moment?.toISOString() ?? null },
      })
    await until(new Date(Date.now() + 60_000))
    expect((await get('premium', 'golden-vault')).body.locked).toBe(false)
    await until(new Date(Date.now() - 1))
    expect((await get('premium', 'golden-vault')).body.locked).toBe(true)
    await until(null)
  })

  it.each(['nothing-here', '99', '..', 'a'.repeat(300), '%00'])(
    'finds nothing at %s',
    async (ref) => {
      expect((await get('visitor', ref)).status).toBe(404)
    },
  )
})

describe('creating a style', () => {
  it.each([
    ['visitor', 401],
    ['member', 403],
    ['premium', 403],
  ])('is not for a %s', async (asker, status) => {
    expect((await post(asker, style())).status).toBe(status)
    expect((await put(asker, '77001', style())).status).toBe(status)
    expect((await remove(asker, 'harbour-mist')).status).toBe(status)
    expect((await get('visitor', 'harbour-mist')).status).toBe(200)
  })

  it('says where it is, and shows it at once', async () => {
    const made = await post('editor', style({ title: 'Fresh', code: '--sref 0077002' }))
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe('/api/sref/fresh')
    expect(made.headers.get('cache-control')).toBe('private, no-store')
    expect(made.body).toMatchObject({ code: '77002', slug: 'fresh' })
    expect((await get('visitor', '77002')).status).toBe(200)
  })

  it('names the style that has the code or slug', async () => {
    const code = await post<{ errors: unknown[] }>('editor', style({ code: PREMIUM_CODE }))
    expect(code.status).toBe(409)
    expect(code.body.errors).toEqual([
      {
        code: 'conflict',
        path: 'code',
        message: `The code ${PREMIUM_CODE} belongs to “Golden Vault” (golden-vault).`,
      },
    ])
    const slug = await post('editor', style({ slug: 'golden-vault', code: '77003' }))
    expect([slug.status, slug.text]).toEqual([409, expect.stringContaining('“Golden Vault”')])
  })

  it('names every category, tag, model and picture that is not there', async () => {
    const { status, body } = await post<{ errors: { path: string; message: string }[] }>(
      'editor',
      style({
        code: '77004',
        categories: ['Ink & Line', 'Nowhere'],
        tags: ['sleet'],
        samples: [{ image: 'abc', model: 'v99' }],
      }),
    )
    expect(status).toBe(422)
    expect(body.errors.map(({ path }) => path).sort()).toEqual([
      'categories.1',
      'samples.0.image',
      'samples.0.model',
      'tags.0',
    ])
    expect(body.errors.map(({ message }) => message).join(' ')).toContain('“Nowhere”')
  })

  it('makes tags where it is told to, and none where something else is wrong', async () => {
    const wrong = style({ code: '77005', tags: ['sleet'], createTags: true, categories: ['No'] })
    expect((await post('editor', wrong)).status).toBe(422)
    const count = () =>
      gallery.payload.count({ collection: 'tags', where: { name: { equals: 'sleet' } } })
    expect((await count()).totalDocs).toBe(0)
    const right = style({
      title: 'Sleety',
      code: '77005',
      tags: ['Sleet', 'rain', 'sleet'],
      createTags: true,
    })
    const { body } = await post('editor', right)
    expect(body.tags.map(({ name }) => name)).toEqual(['sleet', 'rain'])
  })

  it('takes pictures by id, hash, file name and address', async () => {
    const hash = pictures[0]?.contentHash
    for (const [index, image] of [
      hash,
      `${hash}-320.webp`,
      `http://localhost:3000/api/cms/media/file/${hash}.jpg?x=1`,
    ].entries()) {
      const sent = style({ title: `By ${index}`, code: `7710${index}`, samples: [{ image }] })
      expect((await post('editor', sent)).body.samples[0]?.image.id).toBe(pictures[0]?.id)
    }
  })

  it('refuses a premium code in public text, and tells a draft from what is published', async () => {
    const leaking = style({ title: 'See 7700600', code: '7700600', premium: true })
    expect((await post('editor', leaking)).status).toBe(422)
    const draft = await post('editor', { title: 'Only begun', code: '77007', status: 'draft' })
    expect([draft.status, draft.body.status]).toEqual([201, 'draft'])
    expect((await get('visitor', 'only-begun')).status).toBe(404)
    expect((await get('premium', 'only-begun')).status).toBe(404)
    expect((await get('editor', 'only-begun')).body.title).toBe('Only begun')
    const unfinished = style({ title: 'Unfinished', code: '77008', samples: [], categories: [] })
    expect((await post('editor', unfinished)).status).toBe(422)
  })

  it.each([
    ['title', { title: '' }],
    ['code', { code: 'random' }],
    ['status', { status: undefined }],
    ['premium', { premium: 'yes' }],
    ['samples.0.sw', { samples: [{ image: 'x', sw: 1001 }] }],
    ['source.url', { source: { url: 'javascript:alert(1)' } }],
    ['verifiedAt', { verifiedAt: 'yesterday' }],
    ['slug', { slug: 'No Slug' }],
    ['notes', { notes: 'x' }],
  ])('names a field at fault: %s', async (path, changes) => {
    const { status, body } = await post<{ errors: { path?: string }[] }>('editor', style(changes))
    expect([status, body.errors[0]?.path]).toEqual([422, path])
  })
})

describe('replacing a style', () => {
  it('creates what is not there, by code or by slug, and is one change when sent twice', async () => {
    const sent = style({ title: 'By put', code: '77020' })
    const first = await put('editor', '77020', sent)
    expect([first.status, first.headers.get('location')]).toEqual([201, '/api/sref/by-put'])
    const again = await put('editor', '77020', sent)
    expect([again.status, again.body]).toEqual([200, first.body])
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(await countVersions(first.body.id)).toBe(1)

    const bySlug = await put('editor', 'own-slug', style({ title: 'Other', code: '77021' }))
    expect([bySlug.status, bySlug.body.slug]).toEqual([201, 'own-slug'])
  })

  it('made by many at once is made once', async () => {
    const sent = style({ title: 'Raced', code: '77022' })
    const answers = await Promise.all([1, 2, 3, 4].map(() => put('editor', '77022', sent)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
    expect(await countVersions(answers[0]?.body.id ?? '')).toBe(1)
  })

  it('replaces all but slug and notes', async () => {
    const { body } = await put('editor', '77023', style({ title: 'Before', code: '77023' }))
    const after = await put('editor', 'before', {
      title: 'After',
      code: '77023',
      categories: ['ink-and-line'],
      samples: [{ image: pictures[1]?.id }],
      status: 'published',
    })
    expect([after.status, after.body.id]).toEqual([200, body.id])
    expect(after.body).toMatchObject({
      title: 'After',
      slug: 'before',
      description: null,
      tags: [],
    })
    expect(after.body.samples[0]?.prompt).toBeNull()
    expect((await get('visitor', 'before')).body.title).toBe('After')
  })

  it('takes a style off the site when it is sent as a draft, and puts it back', async () => {
    const sent = style({ title: 'On and off', code: '77024' })
    await put('editor', '77024', sent)
    expect((await put('editor', '77024', { ...sent, status: 'draft' })).body.status).toBe('draft')
    expect((await get('visitor', '77024')).status).toBe(404)
    const edited = { ...sent, title: 'Edited', status: 'draft' }
    expect((await put('editor', '77024', edited)).body.title).toBe('Edited')
    expect((await put('editor', '77024', edited)).status).toBe(200)
    expect((await put('editor', '77024', sent)).body.status).toBe('published')
    expect((await get('visitor', '77024')).body.title).toBe('On and off')
  })

  it('closes a style that becomes premium, in the same moment', async () => {
    const sent = style({ title: 'Closing', code: '7702555' })
    await put('editor', '7702555', sent)
    await put('editor', '7702555', { ...sent, premium: true })
    expect((await get('visitor', '7702555')).status).toBe(404)
    const { body, text } = await get('visitor', 'closing')
    expect(body.locked).toBe(true)
    expect(text).not.toMatch(/7702555|secret prompt/)
  })

  it('is held back when somebody else was faster', async () => {
    const sent = style({ title: 'Contested', code: '77026' })
    const { headers } = await put('editor', '77026', sent)
    const mine = { 'if-match': headers.get('etag') ?? '' }
    const theirs = await put('admin', '77026', { ...sent, title: 'Theirs' }, mine)
    expect(theirs.status).toBe(200)
    expect((await put('editor', '77026', { ...sent, title: 'Mine' }, mine)).status).toBe(409)
    expect((await remove('editor', '77026', mine)).status).toBe(409)
    const read = await get('editor', '77026')
    const fresh = { 'if-match': read.headers.get('etag') ?? '' }
    expect((await put('editor', '77026', { ...sent, title: 'Mine' }, fresh)).status).toBe(200)
    expect((await put('editor', '77027', style({ code: '77027' }), mine)).status).toBe(409)
  })

  it('is refused where address and body name different styles, or the code is another’s', async () => {
    expect((await put('editor', '77030', style({ code: '77031' }))).status).toBe(422)
    expect((await put('editor', 'a-slug', style({ code: '77031', slug: 'b-slug' }))).status).toBe(
      422,
    )
    expect((await put('editor', 'Not A Slug', style({ code: '77031' }))).status).toBe(404)
    await put('editor', '77032', style({ title: 'Own', code: '77032' }))
    expect((await put('editor', 'own', style({ title: 'Own', code: CODE }))).status).toBe(409)
  })
})

describe('deleting a style', () => {
  it('puts it into the trash, as often as it is asked, and PUT takes it back', async () => {
    const sent = style({ title: 'Going', code: '77040' })
    const { body } = await put('editor', '77040', sent)
    expect((await remove('editor', 'going')).status).toBe(204)
    expect((await remove('editor', 'going')).status).toBe(204)
    expect((await get('visitor', 'going')).status).toBe(404)
    expect((await get('editor', 'going')).status).toBe(404)
    const taken = await post('editor', style({ title: 'Next', code: '77040' }))
    expect([taken.status, taken.text]).toEqual([409, expect.stringContaining('in the trash')])
    const back = await put('editor', '77040', sent)
    expect([back.status, back.body.id]).toEqual([201, body.id])
    expect((await get('visitor', 'going')).status).toBe(200)
  })

  it('of what was never there says so', async () => {
    expect((await remove('editor', 'never-was')).status).toBe(404)
  })
})
