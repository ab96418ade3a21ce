import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { Env } from '../env'
import { folderTransport } from './mail-folder'

type Settings = Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_DIR'>

/** A mail server that says nothing must not hold a worker for long; the mail is tried again. */
const PATIENCE_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Sends by the mail server of `SMTP_URL`; without one, mails land in the folder `MAIL_DIR`. */
export async function createMailAdapter(settings: Settings): Promise<EmailAdapter> {
  const { SMTP_URL, MAIL_FROM, MAIL_DIR } = settings
  const sender = readMailbox(MAIL_FROM)
  return nodemailerAdapter({
    defaultFromAddress: sender.address,
    defaultFromName: sender.name,
    // A mail server that is down at this moment is no reason not to start.
    skipVerify: true,
    transport: SMTP_URL
      ? nodemailer.createTransport({ url: SMTP_URL, ...PATIENCE_MS })
      : nodemailer.createTransport(folderTransport(MAIL_DIR)),
  })
}

function readMailbox(text: string): { name: string; address: string } {
  const [, name = '', address = text.trim()] = /^([^<]*)<([^>]*)>$/.exec(text.trim()) ?? []
  return { name: name.trim() || 'SREF Gallery', address }
}
