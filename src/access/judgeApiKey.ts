import { apiKeyOf, mayWrite } from './apiKeyOf'

export const KEY_MAY_ONLY_READ = 'This API key may only read. Make one with the scope write.'

export const NEEDS_SESSION =
  'This cannot be done with an API key. Sign in with your e-mail address and password.'

/** Collections by which someone could gain more than their key gives: passwords, roles, further keys. */
const ACCOUNT_COLLECTIONS: (string | undefined)[] = ['users', 'api-keys']

/** What automation keeps of users: the tier that was paid for, for example. */
const USER_FIELDS_BY_KEY = ['username', 'tier', 'premiumUntil']

type Change = {
  /** As the request signed in. */
  user: unknown
  /** The collection that would be changed; missing where it is none. */
  collection?: string | undefined
  isUpdate: boolean
  /** Names of the fields that an update would write; missing where they are judged later. */
  fields?: string[] | undefined
}

/** Why a change cannot be made by the key that asks for it; null where no key asks, or it may. */
export function judgeApiKey({ user, collection, isUpdate, fields = [] }: Change): string | null {
  const key = apiKeyOf(user)
  if (!key) return null
  if (!mayWrite(key)) return KEY_MAY_ONLY_READ
  if (!ACCOUNT_COLLECTIONS.includes(collection)) return null
  const isAllowed =
    collection === 'users' && isUpdate && fields.every((name) => USER_FIELDS_BY_KEY.includes(name))
  return isAllowed ? null : NEEDS_SESSION
}
