import type { Payload, TypedUser } from 'payload'
import { isEditor, viewerOf } from '@/access/roles'
import type { SrefDetail } from '@/domain/api/sref-detail'
import { SURROGATE_KEYS, srefKey } from '../cache/surrogate-keys'
import { type Answer, privateAnswer, publicAnswer } from '../http/answer'
import { ApiError } from '../http/api-error'
import { hasCredentials } from '../http/read-asker'
import { readPublicDetail, readSrefDetail } from './read-sref-detail'
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
  const isPersonal = hasCredentials({ payload, headers })
  const detail = isPersonal
    ? await readFor({ payload, ref, user: await readAsker() })
    : await readPublicDetail(payload, ref)
  if (!detail) throw new ApiError({ code: 'not_found', message: 'There is no such style.' })
  if (isPersonal) return privateAnswer(detail, { headers: { etag: srefEtag(detail.updatedAt) } })
  const { categories, tags, models } = SURROGATE_KEYS
  return publicAnswer(detail, {
    surrogateKeys: [srefKey(detail.id), categories, tags, models],
    vary: ['Authorization', 'Cookie'],
  })
}

type Asked = Pick<Input, 'payload' | 'ref'> & { user: TypedUser | null }

async function readFor({ payload, ref, user }: Asked): Promise<SrefDetail | null> {
  const id = await findId({ payload, ref, user })
  return id === null ? null : readSrefDetail({ payload, id, user })
}

async function findId({ payload, ref, user }: Asked): Promise<string | null> {
  const published = await resolveSrefRef({ payload, ref, readAsker: async () => user })
  if (published || !isEditor(viewerOf({ req: { user } }))) return published?.id ?? null
  const draft = await findSrefByRef({ payload, ref })
  return draft && !draft.isTrashed ? draft.id : null
}
