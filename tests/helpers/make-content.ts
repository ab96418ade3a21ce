import type { Payload, TypedUser } from 'payload'
import sharp from 'sharp'

const SIDE_PX = 400

/** A small, real JPEG; another `seed` gives another picture. */
export async function makePicture(seed: number): Promise<Buffer> {
  const hue = (seed * 47) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE_PX}" height="${SIDE_PX}">
    <rect width="100%" height="100%" fill="hsl(${hue} 60% 40%)"/>
    <circle cx="${100 + ((seed * 31) % 200)}" cy="${100 + ((seed * 17) % 200)}" r="${60 + (seed % 40)}"
      fill="hsl(${(hue + 120) % 360} 70% 60%)"/></svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}

export async function addPicture(payload: Payload, seed: number) {
  const data = await makePicture(seed)
  return payload.create({
    collection: 'media',
    data: { alt: `Picture ${seed}` },
    file: { data, mimetype: 'image/jpeg', name: 'any.jpg', size: data.length },
    depth: 0,
  })
}

type SrefInput = {
  title: string
  code: string
  premium?: boolean
  status?: 'draft' | 'published'
  pictureIds: string[]
  categoryId: string
  tagIds?: string[]
}

export function addSref(payload: Payload, input: SrefInput) {
  return payload.create({
    collection: 'srefs',
    data: {
      title: input.title,
      code: input.code,
      premium: input.premium ?? false,
      description: `About ${input.title}.`,
      categories: [input.categoryId],
      tags: input.tagIds ?? [],
      samples: input.pictureIds.map((image, index) => ({
        image,
        scene: 'portrait' as const,
        prompt: `Prompt ${index + 1} of ${input.title}`,
      })),
      _status: input.status ?? 'published',
    } as never,
    draft: input.status === 'draft',
    depth: 0,
  })
}

export const PASSWORD = 'correct horse battery'

/** A user of each kind that the rules tell apart, with a token; `visitor` has none. */
export async function addUsers(payload: Payload) {
  const { openSession } = await import('@/server/accounts/sessions')
  const tokens: Record<string, string | undefined> = { visitor: undefined }
  const ids: Record<string, string> = {}
  for (const [name, extra] of Object.entries(USERS)) {
    const email = `${name}@example.org`
    const user = await payload.create({
      collection: 'users',
      data: {
        email,
        username: name,
        password: PASSWORD,
        tier: 'free',
        _verified: true,
        ...extra,
      } as never,
    })
    // Payload's own sign-in gives no token: pages hold theirs in a cookie.
    const { token } = await openSession(payload, user as TypedUser)
    ids[name] = user.id
    tokens[name] = token
  }
  return { tokens, ids }
}

const HOUR_MS = 3_600_000

const USERS: Record<string, object> = {
  member: { roles: ['member'] },
  premium: { roles: ['member'], tier: 'premium' },
  expired: {
    roles: ['member'],
    tier: 'premium',
    premiumUntil: new Date(Date.now() - HOUR_MS).toISOString(),
  },
  editor: { roles: ['editor'] },
  admin: { roles: ['admin'] },
}

/** Published styles of one category with a picture each; their codes count from 100. @returns their ids. */
export async function addSrefs(payload: Payload, titles: string[]): Promise<string[]> {
  const data = { name: 'Ink' }
  const { id: categoryId } = await payload.create({ collection: 'categories', data })
  const ids: string[] = []
  for (const [index, title] of titles.entries()) {
    const picture = await addPicture(payload, index)
    const input = { title, code: `${100 + index}`, pictureIds: [picture.id], categoryId }
    ids.push((await addSref(payload, input)).id)
  }
  return ids
}
