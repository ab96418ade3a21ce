import type { Payload } from 'payload'
import { DEMO_USERS, demoEmail } from './demo-users'

/** Whether anyone could sign in with the demo's known password. */
export async function hasDemoUsers(payload: Payload): Promise<boolean> {
  const emails = DEMO_USERS.map(({ username }) => demoEmail(username))
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { in: emails } },
  })
  return totalDocs > 0
}
