import type { Payload } from 'payload'
import { DEMO_PASSWORD, DEMO_USERS, demoEmail } from './demo-users'

/** Makes the demo's users that are missing. */
export async function seedUsers(payload: Payload): Promise<void> {
  for (const { username, roles, tier } of DEMO_USERS) {
    const email = demoEmail(username)
    const { totalDocs } = await payload.count({
      collection: 'users',
      where: { email: { equals: email } },
    })
    if (totalDocs > 0) continue
    await payload.create({
      collection: 'users',
      data: { email, username, password: DEMO_PASSWORD, roles: [...roles], tier },
    })
  }
}
