import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodesAnswer } from '@/domain/api/codes'
import { type ApiWorld, openApiWorld, routeNamed, type Who } from '../helpers/api/open-api-world'
import { FREE_CODE, PREMIUM_CODE } from '../helpers/search-content'

const DRAFT_CODE = '31415926'

let world: ApiWorld

beforeAll(async () => {
  world = await openApiWorld()
  const { docs } = await world.payload.find({ collection: 'categories', depth: 0, limit: 1 })
  const { addSref } = await import('../helpers/make-content')
  await addSref(world.payload, {
    title: 'Unfinished',
    code: DRAFT_CODE,
    status: 'draft',
    categoryId: docs[0]?.id ?? '',
    pictureIds: [world.picture.id],
  })
})
afterAll(() => world?.stop())

async function lookUp(who: Who, ...query: [string, string][]) {
  const { status, headers, text } = await world.send(
    routeNamed('lookUpCodes'),
    { query },
    world.as(who),
  )
  return { status, headers, text, docs: (JSON.parse(text) as CodesAnswer).docs }
}

describe('GET /api/codes', () => {
  it('answers every code and slug in the order of the question, unknown ones too', async () => {
    const { status, docs } = await lookUp(
      'visitor',
      ['style', 'harbour-mist'],
      ['code', '999'],
      ['code', `00${FREE_CODE}`],
      ['code', FREE_CODE],
      ['style', 'nothing-here'],
    )
    expect(status).toBe(200)
    expect(docs.map(({ code, slug, found }) => [code, slug, found?.code ?? null])).toEqual([
      ['999', null, null],
      [FREE_CODE, null, FREE_CODE],
      [null, 'harbour-mist', expect.stringMatching(/^\d+$/)],
      [null, 'nothing-here', null],
    ])
    const known = docs[1]?.found
    expect(known).toMatchObject({ premium: false, defaults: { sv: null } })
    expect(known?.cover?.url).toContain('/api/cms/media/file/')
    expect(known?.cover?.palette.length).toBeGreaterThan(0)
  })

  it('is the same for all visitors, so shared caches may keep it', async () => {
    const { headers } = await lookUp('visitor', ['code', FREE_CODE])
    expect(headers.get('cache-control')).toMatch(/public/)
    expect(headers.get('vary')).toMatch(/cookie/i)
  })

  it.each(['visitor', 'member'] as const)(
    'neither knows the code of a premium style for a %s, nor tells it',
    async (who) => {
      const byCode = await lookUp(who, ['code', PREMIUM_CODE])
      expect(byCode.docs).toEqual([{ code: PREMIUM_CODE, slug: null, found: null }])
      const bySlug = await lookUp(who, ['style', 'golden-vault'])
      expect(bySlug.docs[0]?.found).toMatchObject({ premium: true, code: null })
      expect(bySlug.text).not.toContain(PREMIUM_CODE)
    },
  )

  it.each(['premium', 'editor'] as const)('knows it for a %s, privately', async (who) => {
    const { docs, headers } = await lookUp(who, ['code', PREMIUM_CODE], ['style', 'golden-vault'])
    const premium = { premium: true, code: PREMIUM_CODE, slug: 'golden-vault' }
    expect(docs.map(({ found }) => found)).toEqual([
      expect.objectContaining(premium),
      expect.objectContaining(premium),
    ])
    expect(headers.get('cache-control')).toMatch(/private, no-store/)
  })

  it('knows no draft, whoever asks', async () => {
    for (const who of ['visitor', 'editor', 'admin'] as const) {
      const { docs } = await lookUp(who, ['code', DRAFT_CODE])
      expect(docs[0]?.found).toBeNull()
    }
  })

  it('takes twenty and no more, and says what a code is', async () => {
    const twenty = Array.from({ length: 20 }, (_, n): [string, string] => ['code', `${n}`])
    expect((await lookUp('visitor', ...twenty)).docs).toHaveLength(20)
    for (const query of [[...twenty, ['code', '20']], [['code', '12a']], [['style', 'A b']]]) {
      const sent = { query: query as [string, string][] }
      const { status, text } = await world.send(routeNamed('lookUpCodes'), sent)
      expect([status, JSON.parse(text).errors[0].code]).toEqual([400, 'invalid_parameter'])
    }
    expect((await lookUp('visitor')).docs).toEqual([])
  })
})

describe('the models that everyone may know', () => {
  it('say which style versions take codes', async () => {
    const { payload } = world
    const { listModels } = await import('@/server/sref/list-models')
    const version = { kind: 'styleVersion' as const, name: 'Style version 77' }
    await payload.create({
      collection: 'models',
      data: { ...version, parameter: '--sv 77', worksWithCodes: false },
    })
    await payload.create({ collection: 'models', data: { ...version, parameter: '--sv 78' } })
    const models = await listModels(payload)
    const worksWithCodes = (parameter: string) =>
      models.find((model) => model.parameter === parameter)?.worksWithCodes
    expect([worksWithCodes('--sv 77'), worksWithCodes('--sv 78')]).toEqual([false, true])
  })
})
