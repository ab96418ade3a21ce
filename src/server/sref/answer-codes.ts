import type { Payload, TypedUser } from 'payload'
import type { CodesAnswer } from '@/domain/api/codes'
import { SURROGATE_KEYS } from '../cache/surrogate-keys'
import { type Answer, privateAnswer, publicAnswer } from '../http/answer'
import { hasCredentials } from '../http/read-asker'
import { findBlendStyles } from './find-blend-styles'

type Input = {
  payload: Payload
  /** Canonical. */
  codes: string[]
  slugs: string[]
  headers: Headers
  readAsker: () => Promise<TypedUser | null>
}

/** Answers which codes and slugs the gallery has; premium codes to those alone who may read them. */
export async function answerCodes({
  payload,
  codes,
  slugs,
  headers,
  readAsker,
}: Input): Promise<Answer> {
  const isPersonal = hasCredentials({ payload, headers })
  const user = isPersonal ? await readAsker() : null
  const styles = await findBlendStyles({ payload, codes, slugs, user })
  const body: CodesAnswer = {
    docs: [
      ...codes.map((code) => ({ code, slug: null, found: styles.ofCode(code) })),
      ...slugs.map((slug) => ({ code: null, slug, found: styles.ofSlug(slug) })),
    ],
  }
  if (isPersonal) return privateAnswer(body)
  const { srefs, models } = SURROGATE_KEYS
  return publicAnswer(body, {
    surrogateKeys: [srefs, models],
    vary: ['Authorization', 'Cookie'],
  })
}
