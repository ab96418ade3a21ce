import type { RouteContract } from '@/domain/api/define-route'
import {
  type ApiWorld,
  LEAST,
  METRICS_TOKEN,
  routeNamed,
  signedBy,
  type ThrowAway,
} from './open-api-world'
import { JSON_HEADERS, type SentRequest } from './sent-request'

/** A request that succeeds, and the headers that sign it. */
export type SuccessCase = {
  sent: Partial<SentRequest>
  /** Default: by the least of those who may ask. */
  signed?: Record<string, string>
}

type MakeCase = (world: ApiWorld) => SuccessCase | Promise<SuccessCase>

/**
 * How to reach a status that a route promises. A GET without an entry of its own is expected to answer
 * 200 to a request for something that is known; everything else needs one.
 */
export function successCaseOf(route: RouteContract, status: number): MakeCase | undefined {
  const own = CASES[route.id]?.[status]
  if (own || route.method !== 'GET' || status !== 200) return own
  return (world) => {
    const known = world.known(route)
    const names = Object.keys(route.parameters?.shape ?? {})
    const params = Object.fromEntries(names.map((name) => [name, known[name]?.[0] ?? 'unknown']))
    return { sent: { params } }
  }
}

/** Who sends a case. */
export function signerOf(world: ApiWorld, route: RouteContract, { signed }: SuccessCase) {
  return signed ?? world.as(LEAST[route.asker])
}

const HARBOUR: SuccessCase = { sent: { params: { ref: 'harbour-mist' } } }

const CASES: Record<string, Record<number, MakeCase>> = {
  suggest: { 200: () => ({ sent: { query: [['q', 'brush']] } }) },
  readMetrics: {
    200: () => ({ sent: {}, signed: { authorization: `Bearer ${METRICS_TOKEN}` } }),
  },
  createSref: { 201: (world) => ({ sent: style(world, '70000001') }) },
  putSref: {
    200: async (world) => {
      const { slug, code } = await world.addStyle()
      return { sent: { params: { ref: slug ?? '' }, ...style(world, code) } }
    },
    201: (world) => ({ sent: { params: { ref: '70000002' }, ...style(world, '70000002') } }),
  },
  deleteSref: {
    204: async (world) => ({ sent: { params: { ref: (await world.addStyle()).slug ?? '' } } }),
  },
  likeSref: { 200: () => HARBOUR },
  unlikeSref: { 200: () => HARBOUR },
  favoriteSref: { 200: () => HARBOUR },
  unfavoriteSref: { 200: () => HARBOUR },
  trackEvents: { 202: () => ({ sent: json({ type: 'copy', ref: 'harbour-mist' }) }) },
  register: {
    202: () => ({
      sent: json({ email: 'new@example.org', username: 'newcomer', password: GOOD_PASSWORD }),
    }),
  },
  verifyEmail: {
    200: async (world) => {
      const { id: userId, email } = await world.addThrowAway()
      return { sent: json({ token: await mailedLink(world, 'confirm-address', userId, email) }) }
    },
  },
  resendVerification: { 202: () => ({ sent: json({ email: 'new@example.org' }) }) },
  login: {
    200: async (world) => {
      const { email, password } = await world.addThrowAway()
      return { sent: json({ email, password }) }
    },
  },
  logout: {
    200: async (world) => ({ sent: json({}), signed: signedBy(await world.addThrowAway()) }),
  },
  refreshSession: {
    200: async (world) => ({ sent: {}, signed: signedBy(await world.addThrowAway()) }),
  },
  forgotPassword: { 202: () => ({ sent: json({ email: 'member@example.org' }) }) },
  resetPassword: {
    200: async (world) => {
      const { id: userId, email } = await world.addThrowAway()
      const token = await mailedLink(world, 'reset-password', userId, email)
      return { sent: json({ token, password: GOOD_PASSWORD }) }
    },
  },
  changePassword: {
    200: async (world) => {
      const owner = await world.addThrowAway()
      const sent = json({ currentPassword: owner.password, newPassword: GOOD_PASSWORD })
      return { sent, signed: signedBy(owner) }
    },
  },
  changeEmail: {
    202: async (world) => {
      const owner = await world.addThrowAway()
      const sent = json({ currentPassword: owner.password, email: `new-${owner.email}` })
      return { sent, signed: signedBy(owner) }
    },
  },
  deleteUser: {
    204: async (world) => {
      const owner = await world.addThrowAway()
      return { sent: json({ password: owner.password }), signed: signedBy(owner) }
    },
  },
  createApiKey: { 201: () => ({ sent: json({ name: 'A script', scopes: ['read'] }) }) },
  revokeApiKey: {
    204: async (world) => {
      const owner = await world.addThrowAway()
      const id = await makeKey(world, owner)
      return { sent: { params: { id } }, signed: signedBy(owner) }
    },
  },
}

const GOOD_PASSWORD = 'nine copper kettles'

/** The token of a link, as its mail would carry it. */
async function mailedLink(
  { payload }: ApiWorld,
  purpose: 'confirm-address' | 'reset-password',
  userId: string,
  email: string,
): Promise<string> {
  const { makeLink } = await import('@/server/accounts/links')
  const { postgres } = await import('@/server/db/transaction-db')
  return makeLink(postgres(payload).drizzle, { purpose, userId, email })
}

async function makeKey(world: ApiWorld, owner: ThrowAway): Promise<string> {
  const sent = json({ name: 'To be revoked', scopes: ['read'] })
  const { text } = await world.send(routeNamed('createApiKey'), sent, signedBy(owner))
  return JSON.parse(text).id
}

function style({ picture }: ApiWorld, code: string) {
  return json({
    title: `Written ${code}`,
    code,
    categories: ['anime'],
    samples: [{ image: picture.id, scene: 'portrait', prompt: 'a harbour' }],
    status: 'published',
  })
}

function json(value: unknown) {
  return { body: JSON.stringify(value), headers: JSON_HEADERS }
}
