import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { findAccount, type StoredAccount } from '@/server/accounts/find-account'
import { LINK_LIFETIME_HOURS, makeLink, unmakeLink } from '@/server/accounts/links'
import type { MailOrder } from '@/server/accounts/mail-order'
import { postgres } from '@/server/db/transaction-db'
import { getEnv } from '@/server/env'
import { accountLetters } from '@/server/mail/account-letters'
import { type Letter, writeMail } from '@/server/mail/write-mail'
import { findRegistration, type Registration } from './find-registration'

/**
 * Decides who is to be written to about an account, and writes. An order that concerns nobody (any more)
 * is done with.
 *
 * @throws whatever the mail server answers; the link of that mail is taken back, and the next try makes
 * another one.
 */
export async function sendAccountMail(payload: Payload, order: MailOrder): Promise<void> {
  const db = postgres(payload).drizzle
  const letters = accountLetters(getEnv().SITE_URL)
  await forgetWhatRanOut()
  switch (order.about) {
    case 'registration':
      return answerRegistration(await findRegistration(db, { id: order.registrationId }))
    case 'confirm-again':
      return confirmAgain(order.email)
    case 'confirm-address':
      return confirmAddress(await findAccount(db, { id: order.userId }))
    case 'reset-password':
      return resetPassword(await findAccount(db, { email: order.email }))
    case 'change-email':
      return changeEmail(await findAccount(db, { id: order.userId }), order.email)
    case 'account-deleted':
      return send(order.email, letters.accountDeleted(order))
    default:
      return notify(await findAccount(db, { id: order.userId }), order)
  }

  async function answerRegistration(registration: Registration | null): Promise<void> {
    if (!registration) return
    const { id: registrationId, email, username } = registration
    const owner = await findAccount(db, { email })
    if (owner) return send(email, letters.hasAccountAlready(owner))
    await sendLink({ purpose: 'registration', registrationId, email }, (link) =>
      letters.openAccount({ username, ...link }),
    )
  }

  async function confirmAgain(email: string): Promise<void> {
    const account = await findAccount(db, { email })
    if (account) return confirmAddress(account)
    await answerRegistration(await findRegistration(db, { email }))
  }

  async function confirmAddress(account: StoredAccount | null): Promise<void> {
    if (!account || account.isVerified) return
    const { id: userId, email, username } = account
    await sendLink({ purpose: 'confirm-address', userId, email }, (link) =>
      letters.confirmAddress({ username, ...link }),
    )
  }

  async function resetPassword(account: StoredAccount | null): Promise<void> {
    if (!account) return
    const { id: userId, email, username } = account
    await sendLink({ purpose: 'reset-password', userId, email }, (link) =>
      letters.resetPassword({ username, ...link }),
    )
  }

  async function changeEmail(account: StoredAccount | null, email: string): Promise<void> {
    if (!account) return
    const other = await findAccount(db, { email })
    if (other) return send(email, letters.hasAccountAlready(other))
    const { id: userId, username } = account
    await sendLink({ purpose: 'change-email', userId, email }, (link) =>
      letters.changeEmail({ username, ...link }),
    )
  }

  async function notify(account: StoredAccount | null, notice: Notice): Promise<void> {
    if (!account) return
    const { username, email } = account
    if (notice.about === 'password-changed') {
      return send(email, letters.passwordChanged({ username }))
    }
    if (notice.about === 'email-change-asked') {
      return send(email, letters.emailChangeAsked({ username, newEmail: notice.email }))
    }
    await send(notice.formerEmail, letters.emailChanged({ username, newEmail: email }))
  }

  async function sendLink(
    link: Parameters<typeof makeLink>[1],
    write: (link: { token: string; hours: number }) => Letter,
  ): Promise<void> {
    const token = await makeLink(db, link)
    try {
      await send(link.email, write({ token, hours: LINK_LIFETIME_HOURS[link.purpose] }))
    } catch (error) {
      await unmakeLink(db, token)
      throw error
    }
  }

  async function send(to: string, letter: Letter): Promise<void> {
    await payload.sendEmail({ to, ...writeMail(letter) })
  }

  async function forgetWhatRanOut(): Promise<void> {
    await db.execute(sql`delete from account_links where expires_at <= now()`)
    await db.execute(sql`delete from account_registrations where expires_at <= now()`)
  }
}

type Notice = Extract<
  MailOrder,
  { about: 'password-changed' | 'email-change-asked' | 'email-changed' }
>
