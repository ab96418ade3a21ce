import {
  addDataAndFileToRequest,
  type Endpoint,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { z } from 'zod'
import { loginRoute } from '@/domain/api/auth'
import { forgotPasswordRoute, resetPasswordRoute, verifyRoute } from '@/domain/api/auth-credentials'
import { getEnv } from '../env'
import { ApiError } from '../http/api-error'
import { refuseForeignOrigin } from '../http/refuse-foreign-origin'
import { requestIdOf } from '../http/request-id'
import { toApiError } from '../http/to-api-error'
import { toErrorResponse } from '../http/to-response'
import { confirmAddress } from './confirm-address'
import { orderMail } from './order-mail'
import { refreshSession } from './refresh-session'
import { resetPassword } from './reset-password'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

type Handler = (req: PayloadRequest) => Promise<Response>

/**
 * Payload's own endpoints about sessions and passwords, under the same addresses and with answers that
 * its admin understands, done by the functions that the API calls. Payload's tell by their time and text
 * who has an account, and write whole accounts back when they touch a session.
 */
export const accountEndpoints: Endpoint[] = [
  post('/login', async (req) => {
    const { email, password } = parse(loginRoute.body, await fieldsOf(req, ['email', 'password']))
    const { payload } = req
    const { user, session } = await signIn({ payload, email, password })
    const { token, exp, cookie } = session
    const shown = await readAs(req, user)
    return answer({ message: 'Signed in.', user: shown, token, exp }, cookie)
  }),
  post('/logout', async ({ payload, searchParams, user }) => {
    const everywhere = searchParams.get('allSessions') === 'true'
    const { cookie } = await signOut({ payload, user, everywhere })
    return answer({ message: 'Signed out.' }, cookie)
  }),
  post('/refresh-token', async (req) => {
    if (!req.user) throw new ApiError({ code: 'not_signed_in', message: 'Sign in again.' })
    const { user, session } = await refreshSession(req.payload, req.user)
    const { token: refreshedToken, exp, cookie } = session
    const shown = await readAs(req, user)
    return answer({ message: 'Refreshed.', user: shown, refreshedToken, exp }, cookie)
  }),
  post('/forgot-password', async (req) => {
    const { email } = parse(forgotPasswordRoute.body, await fieldsOf(req, ['email']))
    await orderMail({ payload: req.payload, email, about: 'reset-password' })
    return answer({ message: 'If this address has an account, a mail is on its way to it.' })
  }),
  post('/reset-password', async (req) => {
    const fields = await fieldsOf(req, ['token', 'password'])
    await resetPassword({ payload: req.payload, ...parse(resetPasswordRoute.body, fields) })
    return answer({ message: 'Your new password is set. Sign in with it.' })
  }),
  post('/verify/:id', async ({ payload, routeParams }) => {
    const { token } = parse(verifyRoute.body, { token: routeParams?.id })
    await confirmAddress(payload, token)
    return answer({ message: 'The address is confirmed.' })
  }),
]

function post(path: string, handle: Handler): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => {
      const requestId = requestIdOf(req.headers)
      try {
        refuseForeignOrigin({ method: 'POST', headers: req.headers }, getEnv().SITE_URL)
        return await handle(req)
      } catch (error) {
        const request = { method: 'POST', url: new URL(String(req.url), getEnv().SITE_URL).href }
        return toErrorResponse(toApiError(error, { request, requestId }), { requestId })
      }
    },
  }
}

/** The admin sends forms as well as JSON. */
async function fieldsOf(req: PayloadRequest, names: string[]): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req)
  return Object.fromEntries(names.map((name) => [name, req.data?.[name]]))
}

function parse<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  const result = schema.safeParse(fields)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new ApiError({
    code: 'invalid_data',
    message: issue?.message ?? 'Invalid.',
    path: issue?.path.join('.') ?? '',
  })
}

/** An account as Payload shows it to itself. */
function readAs({ payload }: PayloadRequest, user: TypedUser) {
  const access = { overrideAccess: false, user: { ...user, collection: 'users' as const } }
  return payload.findByID({ collection: 'users', id: user.id, depth: 0, ...access })
}

function answer(body: object, cookie?: string): Response {
  const headers = new Headers({ 'cache-control': 'private, no-store' })
  if (cookie) headers.set('set-cookie', cookie)
  return Response.json(body, { headers })
}
