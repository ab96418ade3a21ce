import type { PayloadHandler, PayloadRequest } from 'payload'
import { isAdmin, isEditor, viewerOf } from '@/access/roles'
import { ApiError } from '@/server/http/api-error'
import { requestIdOf } from '@/server/http/request-id'
import { toErrorResponse } from '@/server/http/to-response'

/** Who may call: editors and admins, or admins alone. */
export type StaffRole = 'editor' | 'admin'

type Answer = {
  /** Becomes JSON. */
  body: object
  /** Default 200. */
  status?: number
}

type Input = {
  role: StaffRole
  handle: (req: PayloadRequest) => Promise<Answer>
}

/**
 * A handler of a custom endpoint, which Payload itself would let anyone call: 401 for a visitor, 403
 * for whoever has not the role. An `ApiError` becomes an answer; whatever else goes wrong is Payload's
 * to log and to answer. Nobody keeps the answers.
 */
export function staffHandler({ role, handle }: Input): PayloadHandler {
  return async (req) => {
    try {
      requireRole(req, role)
      const { body, status = 200 } = await handle(req)
      return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return toErrorResponse(error, { requestId: requestIdOf(req.headers) })
    }
  }
}

function requireRole(req: PayloadRequest, role: StaffRole): void {
  const viewer = viewerOf({ req })
  if (!viewer) throw new ApiError({ code: 'not_signed_in', message: 'Sign in to do this.' })
  if (role === 'admin' ? isAdmin(viewer) : isEditor(viewer)) return
  const who = role === 'admin' ? 'Admins' : 'Editors and admins'
  throw new ApiError({ code: 'forbidden', message: `${who} may do this.` })
}
