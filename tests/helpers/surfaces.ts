import type { Payload, TypedUser } from 'payload'
import { call } from './http'

/** A person who asks, as each surface needs to know them. */
export type Asker = { token?: string | undefined; user?: TypedUser | null }

/**
 * The same questions over each way into the system. Reading answers the document or null; writing
 * answers whether it was done.
 */
export type Surface = {
  findSref: (asker: Asker, id: string) => Promise<SrefView | null>
  createSref: (asker: Asker, data: Record<string, unknown>) => Promise<boolean>
  updateSref: (asker: Asker, id: string, data: Record<string, unknown>) => Promise<boolean>
  deleteSref: (asker: Asker, id: string) => Promise<boolean>
  mark: (asker: Asker, collection: 'likes' | 'favorites', sref: string) => Promise<boolean>
  countEvents: (asker: Asker) => Promise<number | null>
  countUsers: (asker: Asker) => Promise<number>
  updateUser: (
    asker: Asker,
    id: string,
    data: Record<string, unknown>,
  ) => Promise<SettledUser | null>
}

export type SrefView = {
  title?: string | null
  description?: string | null
  code?: string | null
  samples?: { prompt?: string | null }[] | null
  public?: { code?: string | null; samples?: { prompt?: string | null }[] | null } | null
  categories?: { slug?: string | null }[] | null
  tags?: { name?: string | null }[] | null
  counters?: { views?: number | null } | null
}
type SettledUser = { roles?: string[] | null; tier?: string | null }
type Doc<T> = { doc?: T | null }
type List = { docs?: unknown[]; totalDocs?: number }

const OK = [200, 201]

export function restSurface(payload: Payload): Surface {
  const rest = <T>(asker: Asker, method: string, path: string, body?: unknown) =>
    call<T>(payload, {
      method,
      path: `/api/cms${path}`,
      body,
      ...(asker.token ? { token: asker.token } : {}),
    })
  const isDone = async (answer: Promise<{ status: number }>) => OK.includes((await answer).status)
  return {
    async findSref(asker, id) {
      const { status, body } = await rest<SrefView>(asker, 'GET', `/srefs/${id}?depth=1`)
      return status === 200 ? body : null
    },
    createSref: (asker, data) => isDone(rest(asker, 'POST', '/srefs', data)),
    updateSref: (asker, id, data) => isDone(rest(asker, 'PATCH', `/srefs/${id}`, data)),
    deleteSref: (asker, id) => isDone(rest(asker, 'DELETE', `/srefs/${id}`)),
    mark: (asker, collection, sref) => isDone(rest(asker, 'POST', `/${collection}`, { sref })),
    async countEvents(asker) {
      const { status, body } = await rest<List>(asker, 'GET', '/analytics')
      return status === 200 ? (body.totalDocs ?? 0) : null
    },
    async countUsers(asker) {
      const { body } = await rest<List>(asker, 'GET', '/users')
      return body.totalDocs ?? 0
    },
    async updateUser(asker, id, data) {
      const { status, body } = await rest<Doc<SettledUser>>(asker, 'PATCH', `/users/${id}`, data)
      return status === 200 ? (body.doc ?? null) : null
    },
  }
}

const SREF_FIELDS = `title description code samples { prompt } public { code samples }
  categories { slug } tags { name } counters { views }`

export function graphqlSurface(payload: Payload): Surface {
  const ask = async <T>(asker: Asker, query: string, variables: object): Promise<T | null> => {
    const { body } = await call<{ data?: Record<string, T | null> | null; errors?: unknown[] }>(
      payload,
      {
        method: 'POST',
        path: '/api/cms/graphql',
        body: { query, variables },
        ...(asker.token ? { token: asker.token } : {}),
      },
    )
    return body.data?.result ?? null
  }
  const isDone = async (answer: Promise<unknown>) => (await answer) !== null
  return {
    findSref: (asker, id) =>
      ask<SrefView>(asker, `query ($id: String!) { result: Sref(id: $id) { ${SREF_FIELDS} } }`, {
        id,
      }),
    createSref: (asker, data) =>
      isDone(
        ask(
          asker,
          'mutation ($data: mutationSrefInput!) { result: createSref(data: $data) { id } }',
          {
            data,
          },
        ),
      ),
    updateSref: (asker, id, data) =>
      isDone(
        ask(
          asker,
          `mutation ($id: String!, $data: mutationSrefUpdateInput!) {
            result: updateSref(id: $id, data: $data) { id } }`,
          { id, data },
        ),
      ),
    deleteSref: (asker, id) =>
      isDone(ask(asker, 'mutation ($id: String!) { result: deleteSref(id: $id) { id } }', { id })),
    mark: (asker, collection, sref) => {
      const name = collection === 'likes' ? 'Like' : 'Favorite'
      const query = `mutation ($data: mutation${name}Input!) {
        result: create${name}(data: $data) { id } }`
      return isDone(ask(asker, query, { data: { sref } }))
    },
    countEvents: async (asker) =>
      (await ask<List>(asker, 'query { result: allAnalytics { totalDocs } }', {}))?.totalDocs ??
      null,
    countUsers: async (asker) =>
      (await ask<List>(asker, 'query { result: Users { totalDocs } }', {}))?.totalDocs ?? 0,
    updateUser: (asker, id, data) =>
      ask<SettledUser>(
        asker,
        `mutation ($id: String!, $data: mutationUserUpdateInput!) {
          result: updateUser(id: $id, data: $data) { roles tier } }`,
        { id, data },
      ),
  }
}

export function localSurface(payload: Payload): Surface {
  const as = (asker: Asker) => ({ overrideAccess: false as const, user: asker.user ?? undefined })
  const orNull = <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null)
  const isDone = async (answer: Promise<unknown>) => (await orNull(answer)) !== null
  return {
    findSref: (asker, id) =>
      orNull(
        payload.findByID({ collection: 'srefs', id, depth: 1, ...as(asker) }),
      ) as Promise<SrefView | null>,
    createSref: (asker, data) =>
      isDone(payload.create({ collection: 'srefs', data: data as never, ...as(asker) })),
    updateSref: (asker, id, data) =>
      isDone(payload.update({ collection: 'srefs', id, data, ...as(asker) })),
    deleteSref: (asker, id) => isDone(payload.delete({ collection: 'srefs', id, ...as(asker) })),
    mark: (asker, collection, sref) =>
      isDone(payload.create({ collection, data: { sref } as never, ...as(asker) })),
    countEvents: async (asker) =>
      (await orNull(payload.find({ collection: 'analytics', ...as(asker) })))?.totalDocs ?? null,
    countUsers: async (asker) =>
      (await orNull(payload.find({ collection: 'users', ...as(asker) })))?.totalDocs ?? 0,
    updateUser: (asker, id, data) =>
      orNull(payload.update({ collection: 'users', id, data, ...as(asker) })),
  }
}
