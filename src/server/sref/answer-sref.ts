import type { Payload, TypedUser } from 'payload'
import { isEditor, viewerOf } from '@/access/roles'
import { type Answer, privateAnswer, publicAnswer } from '../http/answer'
import { ApiError } from '../http/api-error'
import { hasCredentials } from '../http/read-asker'
import { readSrefDetail } from './read-sref-detail'
import { resolveSrefRef } from './resolve-sref-ref'
import { findSrefByRef } from './write/find-sref-by-ref'
import { srefEtag } from './write/if-match'

type Input = {
  payload: Payload
  ref: string
  headers: Headers
  readAsker: () => Promise<TypedUser | null>
}

/**
 * Answers a style. What everyone may see is for shared caches; as soon as a request carries anything
 * that could say who asks, the answer is theirs alone.
 */
export async function answerSref({ payload, ref, headers, readAsker }: Input): Promise<Answer> {
  const user = hasCredentials({ payload, headers }) ? await readAsker() : null
  const id = await findId({ payload, ref, user })
  const detail = id && (await readSrefDetail({ payload, id, user }))
  if (!detail) throw new ApiError({ code: 'not_found', message: 'There is no such style.' })
  if (hasCredentials({ payload, headers })) {
    return privateAnswer(detail, { headers: { etag: srefEtag(detail.updatedAt) } })
  }
  return publicAnswer(detail, {
    surrogateKeys: ['srefs', `sref:${detail.id}`],
    vary: ['Authorization', 'Cookie'],
  })
}

async function findId({
  payload,
  ref,
  user,
}: Pick<Input, 'payload' | 'ref'> & { user: TypedUser | null }) {
  const published = await resolveSrefRef({ payload, ref, readAsker: async () => user })
  if (published || !isEditor(viewerOf({ req: { user } }))) return published?.id ?? null
  const draft = await findSrefByRef({ payload, ref })
  return draft && !draft.isTrashed ? draft.id : null
}
