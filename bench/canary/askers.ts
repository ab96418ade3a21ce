import type { Payload } from 'payload'
import { addUsers } from '../../tests/helpers/make-content'
import type { Audience } from './canaries'

export type AskerName = 'visitor' | 'member' | 'expired' | 'premium' | 'editor'

export type Asker = {
  name: AskerName
  headers: Record<string, string>
  /** Whose canaries may come to light. */
  mayFind: Audience[]
}

const PREMIUM_DAY_MS = 86_400_000

/**
 * People of each kind with an open session. `expired` is premium until `endPremium` is called: the
 * session stays the same.
 */
export async function openSessions(payload: Payload, siteUrl: string) {
  const { tokens, ids } = await addUsers(payload)
  const setEnd = (until: Date) =>
    payload.update({
      collection: 'users',
      id: ids.expired ?? '',
      data: { premiumUntil: until.toISOString() },
    })
  await setEnd(new Date(Date.now() + PREMIUM_DAY_MS))
  const open = (name: AskerName, mayFind: Audience[]): Asker => {
    const token = tokens[name]
    const cookie = `${payload.config.cookiePrefix}-token=${token}`
    // The cookie counts only where a request says that it comes from the site itself.
    const headers = { authorization: `JWT ${token}`, cookie, origin: siteUrl }
    return { name, headers: token ? headers : {}, mayFind }
  }
  return {
    visitor: open('visitor', []),
    member: open('member', []),
    expired: open('expired', []),
    premium: open('premium', ['premium']),
    editor: open('editor', ['premium', 'editor']),
    userIds: ids,
    /** Lets the time run out, and returns when it has. */
    endPremium: async () => {
      const end = Date.now() + 300
      await setEnd(new Date(end))
      await new Promise((resolve) => setTimeout(resolve, end + 50 - Date.now()))
    },
  }
}
