import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureUrl } from '@/domain/picture-name'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { call } from '../helpers/http'
import { addPicture, addSref, addUsers } from '../helpers/make-content'
import {
  type Asker,
  graphqlSurface,
  localSurface,
  restSurface,
  type Surface,
} from '../helpers/surfaces'

const ASKERS = ['visitor', 'member', 'expired', 'premium', 'editor', 'admin'] as const
const SURFACES = ['REST', 'GraphQL', 'Local API'] as const
type AskerName = (typeof ASKERS)[number]

const everyone = [...ASKERS]
const members = everyone.slice(1)
const premiumReaders: AskerName[] = ['premium', 'editor', 'admin']
const curators: AskerName[] = ['editor', 'admin']
const adminsOnly: AskerName[] = ['admin']

const FREE_CODE = '1747943467'
const PREMIUM_CODE = '2849203750'

let gallery: TestGallery
let surfaces: Record<(typeof SURFACES)[number], Surface>
let askers: Record<AskerName, Asker>
let ids: Record<'free' | 'premium' | 'draft' | 'category' | 'member', string>
let pictures: { id: string; contentHash?: string | null }[]
let codeSeed = 5_000_000

beforeAll(async () => {
  gallery = await startGallery()
  const { payload } = gallery
  surfaces = {
    REST: restSurface(payload),
    GraphQL: graphqlSurface(payload),
    'Local API': localSurface(payload),
  }
  const users = await addUsers(payload)
  askers = Object.fromEntries(
    await Promise.all(
      ASKERS.map(async (name) => [name, await asAsker(users.tokens[name], users.ids[name])]),
    ),
  )
  const category = await payload.create({
    collection: 'categories',
    data: { name: 'Ink' },
  })
  const tag = await payload.create({ collection: 'tags', data: { name: 'line' } as never })
  pictures = []
  for (let seed = 1; seed <= 5; seed++) pictures.push(await addPicture(payload, seed))
  const common = { categoryId: category.id, tagIds: [tag.id] }
  const pictureIds = pictures.map(({ id }) => id)
  const free = await addSref(payload, {
    ...common,
    title: 'Free style',
    code: FREE_CODE,
    pictureIds: pictureIds.slice(0, 2),
  })
  const premium = await addSref(payload, {
    ...common,
    title: 'Paid style',
    code: PREMIUM_CODE,
    premium: true,
    pictureIds: pictureIds.slice(2, 4),
  })
  const draft = await addSref(payload, {
    ...common,
    title: 'Draft style',
    code: '77777',
    status: 'draft',
    pictureIds: pictureIds.slice(4),
  })
  await payload.create({
    collection: 'analytics',
    data: { type: 'view', sref: free.id, visitorHash: 'v' },
  })
  ids = {
    free: free.id,
    premium: premium.id,
    draft: draft.id,
    category: category.id,
    member: users.ids.member ?? '',
  }
})

afterAll(() => gallery?.stop())

async function asAsker(token: string | undefined, id: string | undefined): Promise<Asker> {
  if (!token || !id) return { user: null }
  const user = await gallery.payload.findByID({ collection: 'users', id })
  return { token, user: { ...user, collection: 'users' } as TypedUser }
}

/** A right: who has it, and how to find out whether an asker does on a surface. */
type Right = {
  name: string
  for: AskerName[]
  /** A surface where nobody has it. */
  isMissingIn?: (typeof SURFACES)[number]
  isGranted: (surface: Surface, asker: Asker) => Promise<boolean>
}

const newSref = () => ({
  title: `New ${codeSeed}`,
  code: String(codeSeed++),
  categories: [ids.category],
  samples: [{ image: pictures[4]?.id }],
  _status: 'published',
})

const RIGHTS: Right[] = [
  {
    name: 'reads title, description, cover, categories, tags and counts of a published style',
    for: everyone,
    isGranted: async (surface, asker) => {
      const sref = await surface.findSref(asker, ids.premium)
      expect(sref?.title).toBe('Paid style')
      expect(sref?.description).toBe('About Paid style.')
      expect(sref?.categories?.[0]?.slug).toBe('ink')
      expect(sref?.tags?.[0]?.name).toBe('line')
      expect(sref?.counters?.views).toBe(0)
      return sref?.public?.samples?.length === 1
    },
  },
  {
    name: 'reads code, all samples and prompts of a style for everyone',
    for: everyone,
    isGranted: async (surface, asker) => {
      const sref = await surface.findSref(asker, ids.free)
      expect(sref?.public?.samples?.map(({ prompt }) => prompt)).toEqual([
        'Prompt 1 of Free style',
        'Prompt 2 of Free style',
      ])
      return sref?.public?.code === FREE_CODE
    },
  },
  {
    name: 'reads code, further samples and prompts of a premium style',
    for: premiumReaders,
    isGranted: async (surface, asker) => {
      const sref = await surface.findSref(asker, ids.premium)
      const hasCode = sref?.code === PREMIUM_CODE
      const prompts = sref?.samples?.map(({ prompt }) => prompt) ?? []
      expect(prompts.length).toBe(hasCode ? 2 : 0)
      expect(JSON.stringify(sref?.public)).not.toMatch(/Prompt|2849203750/)
      return hasCode
    },
  },
  {
    name: 'likes a style past its counter',
    for: [],
    isGranted: (surface, asker) => surface.mark(asker, 'likes', ids.free),
  },
  {
    name: 'keeps a style as a favourite past its counter',
    for: [],
    isGranted: (surface, asker) => surface.mark(asker, 'favorites', ids.premium),
  },
  {
    name: 'reads drafts',
    for: curators,
    isGranted: async (surface, asker) => (await surface.findSref(asker, ids.draft)) !== null,
  },
  {
    name: 'creates and publishes styles',
    for: curators,
    isGranted: (surface, asker) => surface.createSref(asker, newSref()),
  },
  {
    name: 'edits styles',
    for: curators,
    isGranted: (surface, asker) => surface.updateSref(asker, ids.free, { featured: true }),
  },
  {
    name: 'puts a style into the trash',
    for: curators,
    isGranted: async (surface, asker) => {
      const doc = await gallery.payload.create({ collection: 'srefs', data: newSref() as never })
      return surface.updateSref(asker, doc.id, { deletedAt: new Date().toISOString() })
    },
  },
  {
    name: 'deletes a style for good',
    for: adminsOnly,
    isGranted: async (surface, asker) => {
      const doc = await gallery.payload.create({ collection: 'srefs', data: newSref() as never })
      return surface.deleteSref(asker, doc.id)
    },
  },
  {
    name: 'reads what happened',
    for: curators,
    isGranted: async (surface, asker) => (await surface.countEvents(asker)) === 1,
  },
  {
    name: 'sees other users',
    for: adminsOnly,
    isGranted: async (surface, asker) => (await surface.countUsers(asker)) > 1,
  },
  {
    name: 'changes roles and tiers',
    for: adminsOnly,
    // With its changes of users go those of sessions and passwords, which are the API's alone.
    isMissingIn: 'GraphQL',
    isGranted: async (surface, asker) => {
      const changed = await surface.updateUser(asker, ids.member, { tier: 'premium' })
      await gallery.payload.update({ collection: 'users', id: ids.member, data: { tier: 'free' } })
      return changed?.tier === 'premium'
    },
  },
]

describe.each(SURFACES)('over %s', (surfaceName) => {
  describe.each(RIGHTS)('$name', ({ for: granted, isGranted, isMissingIn }) => {
    // GraphQL is for whoever is signed in.
    const askersHere = surfaceName === 'GraphQL' ? members : everyone
    it.each(askersHere)('%s', async (name) => {
      const isExpected = granted.includes(name) && isMissingIn !== surfaceName
      expect(await isGranted(surfaces[surfaceName], askers[name])).toBe(isExpected)
    })
  })
})

describe('picture files', () => {
  type File = { name: string; of: number; width?: number; for: AskerName[] }
  const FILES: File[] = [
    { name: 'variant of a sample for everyone', of: 1, width: 320, for: everyone },
    { name: 'original of a sample for everyone', of: 1, for: members },
    { name: 'variant of a premium cover', of: 2, width: 320, for: everyone },
    { name: 'original of a premium cover', of: 2, for: premiumReaders },
    { name: 'variant of a further premium sample', of: 3, width: 320, for: premiumReaders },
    { name: 'original of a further premium sample', of: 3, for: premiumReaders },
  ]

  describe.each(FILES)('$name', ({ of, width, for: granted }) => {
    it.each(ASKERS)('%s', async (name) => {
      const contentHash = pictures[of]?.contentHash ?? ''
      const path = pictureUrl(
        width ? { contentHash, width, format: 'webp' } : { contentHash, format: 'jpeg' },
      )
      const { token } = askers[name]
      const { status, headers } = await call(gallery.payload, { path, ...(token ? { token } : {}) })
      expect(status).toBe(granted.includes(name) ? 200 : 403)
      const isShared = headers.get('cache-control')?.startsWith('public') ?? false
      expect(isShared && !everyone.every((asker) => granted.includes(asker))).toBe(false)
    })
  })
})

describe('a premium code cannot be probed', () => {
  const PROBES = [
    `where[code][equals]=${PREMIUM_CODE}`,
    'where[code][like]=2849',
    'where[samples.prompt][like]=Prompt',
    'sort=code',
    'sort=-samples.prompt',
    'select[code]=true&select[samples]=true',
    `where[public.code][equals]=${PREMIUM_CODE}`,
    'draft=true',
    'trash=true',
    'depth=10',
    'limit=0&pagination=false',
    'populate[srefs][code]=true',
  ]

  it.each(PROBES)('with ?%s', async (query) => {
    for (const name of ['visitor', 'member', 'expired'] as const) {
      const { token } = askers[name]
      for (const path of [`/api/cms/srefs?${query}`, `/api/cms/srefs/${ids.premium}?${query}`]) {
        const { status, body } = await call(gallery.payload, { path, ...(token ? { token } : {}) })
        const text = JSON.stringify(body)
        expect(text).not.toContain(PREMIUM_CODE)
        expect(text).not.toContain('of Paid style"')
        expect(text).not.toContain('Draft style')
        expect(status).toBeLessThan(500)
      }
    }
  })

  it('through versions', async () => {
    for (const name of ['visitor', 'member', 'expired'] as const) {
      const { token } = askers[name]
      const { status } = await call(gallery.payload, {
        path: '/api/cms/srefs/versions',
        ...(token ? { token } : {}),
      })
      expect(status).toBe(403)
    }
  })
})

describe('the edges', () => {
  it('nobody makes the first admin through the API', async () => {
    const { status } = await call(gallery.payload, {
      method: 'POST',
      path: '/api/cms/users/first-register',
      body: { email: 'a@example.org', password: 'x'.repeat(12), username: 'abc' },
    })
    expect(status).toBe(403)
  })

  it('an editor can never make anyone an admin, and the last admin stays', async () => {
    const editor = await surfaces.REST.updateUser(askers.editor, ids.member, { roles: ['admin'] })
    expect(editor).toBeNull()
    const self = await call(gallery.payload, {
      method: 'PATCH',
      path: `/api/cms/users/${askers.admin.user?.id}`,
      body: { roles: ['member'] },
      ...(askers.admin.token ? { token: askers.admin.token } : {}),
    })
    expect(self.status).toBe(409)
  })

  it.each([
    'page=-1',
    'page=99999999999999999999',
    'where[title][equals]=%00',
    'where[id][in]=x',
    'where[public.samples][like]=x',
  ])('a question that makes no sense is not the server’s fault: ?%s', async (query) => {
    const { status } = await call(gallery.payload, { path: `/api/cms/srefs?${query}` })
    expect(status).toBeLessThan(500)
  })

  it('a list is never longer than a hundred for visitors', async () => {
    const { body } = await call<{ limit: number }>(gallery.payload, {
      path: '/api/cms/srefs?limit=0&pagination=false',
    })
    expect(body.limit).toBe(100)
  })
})
