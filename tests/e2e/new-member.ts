import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { openMailbox } from '../helpers/mailbox'
import { asNewClient } from './as-new-client'

export const MEMBER_PASSWORD = 'seven quiet harbours'

export type NewMember = { username: string; email: string }

/** Who is nobody's account yet. */
export function newcomer(): NewMember {
  const username = `walker${randomBytes(5).toString('hex')}`
  return { username, email: `${username}@example.org` }
}

/** The mails that the gallery under test has sent. */
export function openGalleryMailbox() {
  const { E2E_MAIL_DIR } = process.env
  if (!E2E_MAIL_DIR) throw new Error('Set E2E_MAIL_DIR to the folder that its mails land in.')
  return openMailbox(E2E_MAIL_DIR)
}

/** Opens an account by the API and signs its owner in, in the browser of a page. */
export async function joinAndSignIn(page: Page): Promise<NewMember> {
  const member = newcomer()
  const password = MEMBER_PASSWORD
  await post(page, '/api/auth/register', { ...member, password })
  const { token } = await openGalleryMailbox().expectMail(member.email, /open your account/i)
  await post(page, '/api/auth/verify', { token })
  await post(page, '/api/auth/login', { email: member.email, password })
  return member
}

async function post(page: Page, path: string, data: object): Promise<void> {
  const answer = await page.context().request.post(path, { data, headers: asNewClient() })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}
