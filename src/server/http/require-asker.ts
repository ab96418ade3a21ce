import type { Payload, TypedUser } from 'payload'
import { apiKeyOf } from '@/access/apiKeyOf'
import { judgeApiKey, NEEDS_SESSION } from '@/access/judgeApiKey'
import { isAdmin, isEditor, viewerOf } from '@/access/roles'
import type { RouteContract } from '@/domain/api/define-route'
import { hasKeyHeader } from '@/domain/api-keys/key-header'
import { ApiError } from './api-error'
import { readAsker } from './read-asker'

type Contract = Pick<RouteContract, 'asker' | 'method' | 'needsSession'>

type Input = { payload: Payload; headers: Headers; contract: Contract }

/**
 * The signed-in user that a route asks for; null for a route of everyone, which reads its asker itself
 * where it matters. An API key is held against its scopes here, on every route.
 *
 * @throws ApiError `not_signed_in` or `forbidden`.
 */
export async function requireAsker(input: Input): Promise<TypedUser | null> {
  const { payload, headers, contract } = input
  const isReading = contract.method === 'GET'
  const isForEveryone = contract.asker === 'anyone'
  const byKey = hasKeyHeader(headers)
  if (isForEveryone && (isReading || !byKey)) return null
  const asker = await readAsker({ payload, headers })
  if (asker) limitKey(asker, { isReading, needsSession: contract.needsSession ?? false })
  if (isForEveryone) return null
  if (!asker) throw notSignedIn(byKey)
  requireRole(asker, contract.asker)
  return asker
}

function limitKey(asker: TypedUser, { isReading, needsSession }: Record<string, boolean>): void {
  if (!apiKeyOf(asker)) return
  const reason = isReading ? null : judgeApiKey({ user: asker, isUpdate: false })
  const message = reason ?? (needsSession ? NEEDS_SESSION : null)
  if (message) throw new ApiError({ code: 'forbidden', message })
}

function requireRole(asker: TypedUser, kind: RouteContract['asker']): void {
  const viewer = viewerOf({ req: { user: asker } })
  const isAllowed = kind === 'editor' ? isEditor(viewer) : kind !== 'admin' || isAdmin(viewer)
  if (!isAllowed) throw new ApiError({ code: 'forbidden', message: `Only ${kind}s may do this.` })
}

function notSignedIn(byKey: boolean): ApiError {
  const message = byKey ? 'This API key is not good, has ended, or was revoked.' : 'Sign in first.'
  const headers = { 'www-authenticate': 'JWT' }
  return new ApiError({ code: 'not_signed_in', message }, { headers })
}
