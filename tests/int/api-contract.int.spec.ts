import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '@/domain/api/catalogue'
import { isSharedRoute, type RouteContract } from '@/domain/api/define-route'
import { brokenRequests, fittingRequests } from '../helpers/api/arbitrary-request'
import { type Answered, findBreaches } from '../helpers/api/find-breaches'
import { type ApiWorld, openApiWorld, signedBy, type Who } from '../helpers/api/open-api-world'
import { type SentRequest, withTextEverywhere } from '../helpers/api/sent-request'
import { signerOf, successCaseOf } from '../helpers/api/success-cases'

/** `CONTRACT_SEED` and `CONTRACT_RUNS` in the environment look for more than the usual run. */
const SEED = Number(process.env.CONTRACT_SEED ?? 20_261_122)
const FITTING_RUNS = Number(process.env.CONTRACT_RUNS ?? 6)
const BROKEN_RUNS = 3 * FITTING_RUNS
const LEAST_INPUTS = 2_000

const ASKERS: Who[] = ['visitor', 'member', 'editor', 'admin']

/** Handlers by hand, which are no users’ business. */
const BY_HAND = new Set(['readMetrics'])

let world: ApiWorld
const statuses = new Map<number, number>()

beforeAll(async () => {
  world = await openApiWorld()
})
afterAll(() => world?.stop())

async function ask(
  route: RouteContract,
  sent: Partial<SentRequest>,
  signed: Record<string, string>,
): Promise<Answered> {
  const answered = await world.send(route, sent, signed)
  const breaches = findBreaches(route, answered)
  expect(breaches, `${answered.status} ${answered.text.slice(0, 400)}`).toEqual([])
  return answered
}

/** A request that reaches one of the statuses that a route promises. */
async function succeed(route: RouteContract, status: number) {
  const make = successCaseOf(route, status)
  if (!make) throw new Error(`Add to success-cases.ts how ${route.id} answers ${status}.`)
  const success = await make(world)
  return { sent: success.sent, signed: signerOf(world, route, success) }
}

const PROMISES = ROUTES.flatMap((route) =>
  Object.keys(route.answers).map((status) => ({ ...route, route, status: Number(status) })),
)

describe('what a route promises, it answers', () => {
  it.each(PROMISES)('$method $path: $status', async ({ route, status }) => {
    const { sent, signed } = await succeed(route, status)
    const answered = await ask(route, sent, signed)
    expect(answered.status, answered.text.slice(0, 400)).toBe(status)
  })

  it.each(ROUTES.filter(isSharedRoute))(
    '$method $path spares whoever has it already',
    async (route) => {
      const { sent } = await succeed(route, 200)
      const etag = (await ask(route, sent, {})).headers.get('etag') ?? ''
      const again = await ask(route, sent, { 'if-none-match': etag })
      expect([again.status, again.text]).toEqual([304, ''])
    },
  )
})

describe('what is wrong is said', () => {
  it.each(ROUTES.filter(({ asker }) => asker !== 'anyone'))(
    '$method $path asks a visitor to sign in',
    async (route) => {
      const { sent } = await succeed(route, firstStatus(route))
      expect((await ask(route, sent, {})).status).toBe(401)
    },
  )

  it.each(ROUTES.filter(({ asker }) => asker === 'editor' || asker === 'admin'))(
    '$method $path refuses a member',
    async (route) => {
      const { sent } = await succeed(route, firstStatus(route))
      expect((await ask(route, sent, world.as('member'))).status).toBe(403)
    },
  )

  it.each(ROUTES.filter(({ method }) => method !== 'GET'))(
    '$method $path is not done for another site',
    async (route) => {
      const { sent, signed } = await succeed(route, firstStatus(route))
      const foreign = { ...signed, origin: 'https://elsewhere.test' }
      expect((await ask(route, sent, foreign)).status).toBe(403)
    },
  )

  it.each(ROUTES.filter(({ id }) => !BY_HAND.has(id)))(
    '$method $path names a parameter that it does not know',
    async (route) => {
      const { sent, signed } = await succeed(route, firstStatus(route))
      const query = [...(sent.query ?? []), ['nonsense', '1'] as [string, string]]
      const { status, text } = await ask(route, { ...sent, query }, signed)
      expect([status, JSON.parse(text).errors[0].path]).toEqual([400, 'nonsense'])
    },
  )

  it.each(ROUTES.filter(({ body }) => body !== undefined))(
    '$method $path refuses what is no JSON, too much of it, and other types',
    async (route) => {
      const { sent, signed } = await succeed(route, firstStatus(route))
      const whole = { ...signed, ...sent.headers }
      const tooMuch = `"${'x'.repeat((route.maxBodyBytes ?? 100_000) + 1)}"`
      expect((await ask(route, { ...sent, body: '{"a":' }, whole)).status).toBe(400)
      expect((await ask(route, { ...sent, body: tooMuch }, whole)).status).toBe(413)
      const typed = { ...sent.headers, 'content-type': 'image/png' }
      expect((await ask(route, { ...sent, headers: typed }, signed)).status).toBe(415)
      expect((await ask(route, { ...sent, body: '[[]]' }, whole)).status).toBe(422)
    },
  )
})

describe('what no database can hold is refused', () => {
  it.each(ROUTES)('$method $path', async (route) => {
    const { sent, signed } = await succeed(route, firstStatus(route))
    for (const signer of [{}, signed, world.as('admin')]) {
      for (const text of ['\0', 'a\0b', '\ud800']) {
        for (const broken of withTextEverywhere(sent, text)) await ask(route, broken, signer)
      }
    }
  })
})

describe('whatever is sent, the contract is kept', () => {
  it.each(ROUTES)('$method $path', async (route) => {
    const known = world.known(route)
    const signers = await signersFor(route)
    const requests = {
      fitting: fittingRequests(route, known),
      broken: brokenRequests(route, known),
    }
    for (const signed of signers) {
      const property = (kind: keyof typeof requests) =>
        fc.asyncProperty(requests[kind], async (sent) => {
          const answered = await world.send(route, sent, signed)
          statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1)
          const breaches = findBreaches(route, answered)
          if (breaches.length > 0) throw new Error(breaches.join('\n'))
        })
      await fc.assert(property('fitting'), { seed: SEED, numRuns: FITTING_RUNS, ...BRIEF })
      await fc.assert(property('broken'), { seed: SEED, numRuns: BROKEN_RUNS, ...BRIEF })
    }
  })

  it(`that held for at least ${LEAST_INPUTS} generated inputs, and none was a failure`, () => {
    const total = [...statuses.values()].reduce((sum, count) => sum + count, 0)
    console.info(`${total} generated inputs:`, Object.fromEntries([...statuses].sort()))
    expect(total).toBeGreaterThanOrEqual(LEAST_INPUTS)
    expect(statuses.get(500)).toBeUndefined()
  })
})

/** Shrinking asks the gallery hundreds of times. */
const BRIEF = { endOnFailure: true }

/** What changes or ends an account is tried by users who are of no further use. */
async function signersFor(route: RouteContract): Promise<Record<string, string>[]> {
  const isPersonal = route.tag === 'Accounts' || route.tag === 'Your data'
  if (route.method === 'GET' || !isPersonal) return ASKERS.map(world.as)
  const roles = ['member', 'editor', 'admin'] as const
  const users = await Promise.all(roles.map((role) => world.addThrowAway([role])))
  return [{}, ...users.map(signedBy)]
}

function firstStatus({ answers }: RouteContract): number {
  return Number(Object.keys(answers)[0])
}
