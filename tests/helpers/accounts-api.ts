import pg from 'pg'
import type { Account } from '@/domain/api/auth'
import { callRoute, type RouteAnswer } from './call-route'
import { startGallery } from './gallery'
import { openMailbox } from './mailbox'

export const PASSWORD = 'correct horse battery'

export type SessionAnswer = { user: Account; token: string; exp: number }

type Headers = Record<string, string>

export type AccountsApi = Awaited<ReturnType<typeof startAccountsApi>>

/** A gallery with its worker, a mailbox for everyone, and the real handlers of the accounts API. */
export async function startAccountsApi() {
  const gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  const { payload, mailDir } = gallery
  const { startWorker } = await import('@/jobs/start-worker')
  const worker = await startWorker(payload)
  const routes = {
    register: (await import('@/app/api/auth/register/route')).POST,
    verify: (await import('@/app/api/auth/verify/route')).POST,
    'resend-verification': (await import('@/app/api/auth/resend-verification/route')).POST,
    login: (await import('@/app/api/auth/login/route')).POST,
    logout: (await import('@/app/api/auth/logout/route')).POST,
    refresh: (await import('@/app/api/auth/refresh/route')).POST,
    me: (await import('@/app/api/auth/me/route')).GET,
    'forgot-password': (await import('@/app/api/auth/forgot-password/route')).POST,
    'reset-password': (await import('@/app/api/auth/reset-password/route')).POST,
    'change-password': (await import('@/app/api/auth/change-password/route')).POST,
    'change-email': (await import('@/app/api/auth/change-email/route')).POST,
  }
  const mailbox = openMailbox(mailDir)

  function ask<
    Body = { message: string; errors: { code: string; message: string; path?: string }[] },
  >(name: keyof typeof routes, json?: object, headers: Headers = {}): Promise<RouteAnswer<Body>> {
    return callRoute<Body>(routes[name], `/api/auth/${name}`, {
      headers,
      ...(name === 'me' ? {} : { method: 'POST', json }),
    })
  }

  /** A session of its own, by the password. */
  async function signIn(email: string, password = PASSWORD): Promise<SessionAnswer> {
    const { status, text, body } = await ask<SessionAnswer>('login', { email, password })
    if (status !== 200) throw new Error(`Signing in answered ${status}: ${text}`)
    return body
  }

  async function me(token: string): Promise<Account | null> {
    return (await ask<{ user: Account | null }>('me', undefined, as(token))).body.user
  }

  /** Sets what only time would bring. */
  async function sql(text: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: gallery.databaseUrl })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }

  return {
    ...{ gallery, payload, mailbox, routes, ask, signIn, me, sql },
    /** An open account, made without the API. */
    addAccount: (name: string, extra: object = {}) =>
      payload.create({
        collection: 'users',
        data: {
          email: `${name}@example.org`,
          username: name,
          password: PASSWORD,
          roles: ['member'],
          tier: 'free',
          _verified: true,
          ...extra,
        },
      }),
    stop: async () => {
      await worker.stop()
      await gallery.stop()
    },
  }
}

/** Headers of a request by a session. */
export const as = (token: string): Headers => ({ authorization: `JWT ${token}` })
