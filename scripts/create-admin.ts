import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { USERNAME_LENGTH } from '@/domain/accounts/username'
import { UserFacingError } from '@/server/user-facing-error'
import { openGallery } from './bring-up/open-gallery'
import { runMain } from './bring-up/run-main'
import { printLine } from './bring-up/steps.mjs'

const PASSWORD_BYTES = 15

/** Leaves room for what tells it from one that is taken. */
const MAX_NAME_LENGTH = 40

/** `npm run create-admin -- EMAIL`: makes an admin with a random password, shown once. */
await runMain(async ({ processes }) => {
  const email = z.email().safeParse(process.argv[2])
  if (!email.success) {
    throw new UserFacingError({
      message: 'An e-mail address is missing or wrong.',
      hint: 'npm run create-admin -- you@example.org',
    })
  }
  const { payload } = await openGallery({ processes })
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: email.data } },
  })
  if (totalDocs > 0) {
    throw new UserFacingError({
      message: `There is a user with the address ${email.data} already.`,
      hint: 'Sign in as another admin to change roles, or give another address.',
    })
  }
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const username = await freeUsername(email.data)
  await payload.create({
    collection: 'users',
    data: {
      email: email.data,
      username,
      password,
      roles: ['admin'],
      tier: 'free',
      _verified: true,
    },
  })
  printLine(`  Admin ${email.data} (${username}) with password ${password}`)
  printLine('  Sign in at /admin and change it.')
  return 0

  async function freeUsername(address: string): Promise<string> {
    const { isUsernameTaken } = await import('@/server/accounts/is-username-taken')
    const { postgres } = await import('@/server/db/transaction-db')
    const name = (address.split('@')[0] ?? '')
      .replace(/[^\w.-]/g, '')
      .slice(0, MAX_NAME_LENGTH)
      .replace(/^[\W_]+|[\W_]+$/g, '')
    const username = name.length < USERNAME_LENGTH.min ? `admin${name}` : name
    const isTaken = await isUsernameTaken(postgres(payload).drizzle, { username })
    return isTaken ? `${username}-${randomBytes(3).toString('hex')}` : username
  }
})
