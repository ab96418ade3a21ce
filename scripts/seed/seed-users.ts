import type { Payload } from 'payload'
import { UserFacingError } from '@/server/user-facing-error'
import { DEMO_PASSWORD, DEMO_USERS, demoEmail } from './demo-users'

const EMAILS = DEMO_USERS.map(({ username }) => demoEmail(username))

/**
 * Makes the demo's users that are missing.
 *
 * @throws UserFacingError in a gallery with users of its own: the demo's passwords are public.
 */
export async function seedUsers(payload: Payload): Promise<void> {
  const own = await payload.count({ collection: 'users', where: { email: { not_in: EMAILS } } })
  if (own.totalDocs > 0) {
    throw new UserFacingError({
      message:
        'This gallery has users of its own, and the demo would add some with known passwords.',
      hint: 'Use npm run dev or npm start for it, or another database for the demo.',
    })
  }
  for (const { username, roles, tier } of DEMO_USERS) {
    const email = demoEmail(username)
    const { totalDocs } = await payload.count({
      collection: 'users',
      where: { email: { equals: email } },
    })
    if (totalDocs > 0) continue
    await payload.create({
      collection: 'users',
      data: { email, username, password: DEMO_PASSWORD, roles: [...roles], tier, _verified: true },
    })
  }
}
