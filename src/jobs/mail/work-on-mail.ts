import type { Payload } from 'payload'
import type { PgBoss } from 'pg-boss'
import type { MailOrder } from '@/server/accounts/mail-order'
import { logger } from '@/server/logger'
import { sendAccountMail } from './send-account-mail'

/** Mails that one worker sends at the same time. */
const CONCURRENCY = 2

const OPTIONS = {
  // Each mail is settled by itself: a second try must not write to others again.
  batchSize: 1,
  localConcurrency: CONCURRENCY,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 2,
}

/** What nodemailer adds to an error that a mail server has answered. */
type SmtpError = { code?: string; command?: string; responseCode?: number }

/** Sends the mails that were ordered. One that the mail server does not take now is tried again. */
export async function workOnMail(boss: PgBoss, payload: Payload): Promise<void> {
  await boss.work<MailOrder>('send-mail', OPTIONS, async ([job]) => {
    if (!job) return
    try {
      await sendAccountMail(payload, job.data)
    } catch (error) {
      // Not the text of the error: it holds the address of whoever was written to.
      const { code, command, responseCode } = error as SmtpError
      const isLost = command === 'RCPT TO' && Number(responseCode) >= 500
      const event = isLost ? 'mail.refused' : 'mail.failed'
      const { about } = job.data
      logger.error({ event, about, jobId: job.id, code, command, responseCode })
      if (!isLost) throw new Error(`The mail could not be sent: ${code ?? 'unknown'}`)
    }
  })
}
