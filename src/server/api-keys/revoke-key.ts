import type { Payload, TypedUser } from 'payload'
import { ApiError } from '../http/api-error'
import { logger } from '../logger'

type Input = { user: TypedUser; id: string }

/**
 * Deletes a key of the user. What was asked by it before has been done; what comes after is refused.
 *
 * @throws ApiError `not_found` where the user has no such key, whoever else may.
 */
export async function revokeKey(payload: Payload, { user, id }: Input): Promise<void> {
  const { docs } = await payload.delete({
    collection: 'api-keys',
    where: { and: [{ id: { equals: id } }, { user: { equals: user.id } }] },
    depth: 0,
    overrideAccess: false,
    user,
  })
  if (!docs[0]) throw new ApiError({ code: 'not_found', message: 'You have no such key.' })
  logger.info({ event: 'api_key.revoked', keyId: id, userId: user.id })
}
