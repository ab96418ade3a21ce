import { randomUUID } from 'node:crypto'
import { ROUTES } from '@/domain/api/catalogue'
import type { AskerKind, RouteContract } from '@/domain/api/define-route'
import { startGallery } from '../gallery'
import { addPicture, addSref, addUsers } from '../make-content'
import { addSearchContent, FREE_CODE, PREMIUM_CODE } from '../search-content'
import type { KnownParts } from './arbitrary-request'
import type { Answered } from './find-breaches'
import { loadRoutes } from './load-routes'
import { NOTHING, type SentRequest, toRequest } from './sent-request'

export type Who = 'visitor' | 'member' | 'premium' | 'editor' | 'admin'

export type ThrowAway = {
  id: string
  email: string
  username: string
  password: string
  token: string
}

export type ApiWorld = Awaited<ReturnType<typeof openApiWorld>>

export const METRICS_TOKEN = 'metrics-0123456789abcdef'

const PASSWORD = 'wharf lantern 8 pelican'

/** Who may use a route and is no more than it asks for. */
export const LEAST: Record<AskerKind, Who> = {
  anyone: 'visitor',
  'signed-in': 'member',
  editor: 'editor',
  admin: 'admin',
}

/** A gallery with content, users of all kinds, and every handler of the API. */
export async function openApiWorld() {
  const gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '', METRICS_TOKEN } })
  const { payload } = gallery
  const content = await addSearchContent(payload)
  const { ids } = await addUsers(payload)
  const picture = await addPicture(payload, 77)
  const { docs: categories } = await payload.find({ collection: 'categories', depth: 0 })
  const categoryId = categories[0]?.id ?? ''
  const files = await loadRoutes()
  let made = 0

  async function tokenOf(id: string): Promise<string> {
    const { openSession } = await import('@/server/accounts/sessions')
    const user = await payload.findByID({ collection: 'users', id, depth: 0 })
    return (await openSession(payload, user)).token
  }

  const tokens: Record<string, string> = {}
  for (const [name, id] of Object.entries(ids)) tokens[name] = await tokenOf(id)

  /** A style that nothing else in the test looks at. */
  async function addStyle() {
    made += 1
    const code = String(60_000_000 + made)
    const title = `Scratch ${made}`
    return addSref(payload, { title, code, categoryId, pictureIds: [picture.id] })
  }

  /** A user who may be changed and deleted. */
  async function addThrowAway(
    roles: ('member' | 'editor' | 'admin')[] = ['member'],
  ): Promise<ThrowAway> {
    const name = `u${randomUUID().replaceAll('-', '').slice(0, 20)}`
    const account = { email: `${name}@example.org`, username: name, password: PASSWORD }
    const data = { ...account, roles, tier: 'free', _verified: true } as never
    const { id } = await payload.create({
      collection: 'users',
      data,
      disableVerificationEmail: true,
    })
    return { ...account, id, token: await tokenOf(id) }
  }

  const scratch = await addStyle()

  return {
    payload,
    files,
    content,
    picture,
    addStyle,
    addThrowAway,
    /** Headers with which one of the lasting users signs a request. */
    as: (who: Who): Record<string, string> =>
      who === 'visitor' ? {} : { authorization: `JWT ${tokens[who]}` },
    /** Values for the variable parts of a route's address that lead somewhere. */
    known: ({ method }: RouteContract): KnownParts => {
      const writes = method === 'PUT' || method === 'DELETE'
      const own = [scratch.slug ?? '', scratch.code]
      const read = ['harbour-mist', 'golden-vault', FREE_CODE, PREMIUM_CODE, '5000001', 'nothing']
      return { ref: writes ? own : read, slug: ['anime', 'ink-and-line', 'nothing'] }
    },
    /** Sends a request to the handler of a route, as Next would. */
    send: async (
      route: RouteContract,
      sent: Partial<SentRequest>,
      signed: Record<string, string> = {},
    ): Promise<Answered & { request: Request }> => {
      const handler = files.find(({ address }) => address === route.path)?.handlers[route.method]
      if (!handler) throw new Error(`${route.method} ${route.path} has no handler.`)
      const whole = { ...NOTHING, ...sent }
      const request = toRequest(route, whole, signed)
      const response = await handler(request, { params: Promise.resolve(whole.params) })
      const { status, headers } = response
      return { status, headers, text: await response.text(), request }
    },
    stop: gallery.stop,
  }
}

/** The contract of this id. */
export function routeNamed(id: string): RouteContract {
  const route = ROUTES.find((one) => one.id === id)
  if (!route) throw new Error(`There is no route ${id}.`)
  return route
}

export function signedBy({ token }: ThrowAway): Record<string, string> {
  return { authorization: `JWT ${token}` }
}
