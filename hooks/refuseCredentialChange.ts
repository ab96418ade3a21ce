import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { isAdmin, viewerOf } from '@/access/roles'
import { normaliseEmail } from '@/domain/accounts/email'

const FORBIDDEN = 403

type Change = { id?: unknown; data?: Record<string, unknown> | null }

/**
 * A password or an e-mail address is changed with the old password, and a plain save asks for none:
 * whoever finds a session open could take the account over. Admins set them for others.
 */
export const refuseCredentialChange: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { data, id } = args as Change
  if (overrideAccess || !['update', 'updateByID'].includes(operation) || !data) return args
  const isOfAnother = isAdmin(viewerOf({ req })) && id !== undefined && id !== req.user?.id
  if (isOfAnother) return args
  if (data.password) {
    refuse('A new password is set with the old one: POST /api/auth/change-password.')
  }
  if (isAnotherEmail(data.email, req)) {
    refuse('A new e-mail address is set with the password: POST /api/auth/change-email.')
  }
  return args
}

/** A form sends all that it shows; what stands there already is no change. */
function isAnotherEmail(email: unknown, req: PayloadRequest): boolean {
  if (email === undefined) return false
  return typeof email !== 'string' || normaliseEmail(email) !== req.user?.email
}

function refuse(message: string): never {
  throw new APIError(message, FORBIDDEN, null, true)
}
