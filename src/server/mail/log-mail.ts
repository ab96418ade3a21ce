import type { EmailAdapter } from 'payload'
import { logger } from '../logger'

/**
 * Sends nothing: until a mail server can be configured, it logs that a message was not sent, without
 * its text, because that may hold a link that signs someone in.
 */
export const logMail: EmailAdapter = () => ({
  name: 'log',
  defaultFromAddress: 'gallery@localhost',
  defaultFromName: 'SREF Gallery',
  sendEmail: async ({ subject, to }) => {
    logger.warn({ event: 'mail.not_sent', subject, to })
  },
})
