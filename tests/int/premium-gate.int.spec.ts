import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureUrl } from '@/domain/picture-name'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addSref, addUsers } from '../helpers/make-content'
import { type S3Server, startS3Server } from '../helpers/s3-server'

const OUTSIDERS = ['visitor', 'member', 'expired'] as const
const INSIDERS = ['premium', 'editor', 'admin'] as const

let gallery: TestGallery
let s3: S3Server
let tokens: Record<string, string | undefined>
let userIds: Record<string, string>
let cover: string
let hidden: string

beforeAll(async () => {
  s3 = await startS3Server()
  const env = { ...s3.env, S3_PUBLIC_ENDPOINT: s3.env.S3_ENDPOINT ?? '', LOG_LEVEL: 'silent' }
  gallery = await startGallery({ env })
  const { payload } = gallery
  const users = await addUsers(payload)
  tokens = users.tokens
  userIds = users.ids
  const category = await payload.create({ collection: 'categories', data: { name: 'Ink' } })
  const pictures = [await addPicture(payload, 1), await addPicture(payload, 2)]
  await addSref(payload, {
    title: 'Paid style',
    code: '2849203750',
    premium: true,
    categoryId: category.id,
    pictureIds: pictures.map(({ id }) => id),
  })
  cover = pictures[0]?.contentHash ?? ''
  hidden = pictures[1]?.contentHash ?? ''
})

afterAll(async () => {
  await gallery?.stop()
  await s3?.stop()
})

const variant = (contentHash: string) => pictureUrl({ contentHash, width: 320, format: 'webp' })
const original = (contentHash: string) => pictureUrl({ contentHash, format: 'jpeg' })

async function ask(asker: string, path: string): Promise<Response> {
  const { GET } = await import('@/app/(payload)/api/cms/[...slug]/route')
  const token = tokens[asker]
  const headers: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
  const slug = path.replace('/api/cms/', '').split('/')
  return GET(new Request(`http://localhost:3000${path}`, { headers }), {
    params: Promise.resolve({ slug }),
  })
}

describe('a picture that is not for everyone, in a bucket', () => {
  it.each(INSIDERS)('is fetched by a %s under an address of a minute', async (asker) => {
    for (const path of [variant(hidden), original(hidden), original(cover)]) {
      const answer = await ask(asker, path)
      expect(answer.status).toBe(302)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      const address = new URL(answer.headers.get('location') ?? '')
      expect(address.origin).toBe(s3.env.S3_ENDPOINT)
      expect(address.searchParams.get('X-Amz-Expires')).toBe('60')
      expect(address.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
      const file = await fetch(address)
      expect(file.status).toBe(200)
      expect(file.headers.get('content-type')).toMatch(/^image\/(webp|jpeg)$/)
      expect(file.headers.get('cache-control')).toBe('private, no-store')
    }
  })

  it.each(OUTSIDERS)('is refused to a %s without a word of where it is', async (asker) => {
    for (const path of [variant(hidden), original(hidden), original(cover)]) {
      const answer = await ask(asker, path)
      const none = await ask(asker, path.replace(/[0-9a-f]{32}/, 'f'.repeat(32)))
      expect(answer.status).toBe(403)
      expect(answer.headers.get('location')).toBeNull()
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(await answer.text()).toBe(await none.text())
      expect(none.status).toBe(403)
    }
  })

  it('is gone from an open session in the second in which premium ends', async () => {
    const until = (moment: number | null) =>
      gallery.payload.update({
        collection: 'users',
        id: userIds.premium ?? '',
        data: { premiumUntil: moment === null ? null : new Date(moment).toISOString() },
      })
    await until(Date.now() + 60_000)
    expect((await ask('premium', variant(hidden))).status).toBe(302)
    await until(Date.now() - 1)
    expect((await ask('premium', variant(hidden))).status).toBe(403)
    await until(null)
  })

  it('has no prefix, and asking with one breaks nothing', async () => {
    for (const asker of [...OUTSIDERS, ...INSIDERS]) {
      expect((await ask(asker, `${variant(hidden)}?prefix=`)).status).toBe(403)
      expect((await ask(asker, `${variant(cover)}?prefix=x`)).status).toBe(403)
    }
  })
})

describe('a picture for everyone, in a bucket', () => {
  it.each([...OUTSIDERS, ...INSIDERS])(
    'is sent to a %s by the gallery, to be kept',
    async (asker) => {
      const answer = await ask(asker, variant(cover))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('surrogate-key')).toBe(`media:${cover}`)
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0)
    },
  )
})

describe('what Payload answers', () => {
  it('is kept by nobody', async () => {
    for (const asker of ['visitor', 'premium']) {
      for (const path of ['/api/cms/srefs', '/api/cms/categories', '/api/cms/nothing']) {
        expect((await ask(asker, path)).headers.get('cache-control')).toBe('private, no-store')
      }
    }
  })
})
