import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Transport } from 'nodemailer'
import { getEnv } from '../env'
import { logger } from '../logger'

/** A mail that was kept in the folder instead of being sent. */
export type KeptMail = { to: string; subject: string; file: string; links: string[] }

type Listener = (mail: KeptMail) => void

const listeners = new Set<Listener>()
let hasWarned = false

/** Tells of each mail that this process keeps: the commands for trying the gallery print the links. */
export function onKeptMail(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * A nodemailer transport that writes each mail as an `.eml` file, which any mail program opens. Its
 * links sign people in, so the folder is for its owner alone, and no link is logged.
 */
export function folderTransport(folder: string): Transport {
  return {
    name: 'folder',
    version: '1',
    send: (mail, callback) => {
      const envelope = mail.message.getEnvelope()
      const { text = '', to, subject = '' } = mail.data
      const messageId = mail.message.messageId()
      mail.message.build((error, content) => {
        if (error) return callback(error, undefined)
        keep({ folder, content, text: String(text), to: String(to), subject }).then(
          () => callback(null, { envelope, messageId }),
          (failure) => callback(failure, undefined),
        )
      })
    },
  }
}

type Written = { folder: string; content: Buffer; text: string; to: string; subject: string }

async function keep({ folder, content, text, to, subject }: Written): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(3).toString('hex')}`
  const file = path.join(folder, `${name}.eml`)
  await writeFile(file, content, { mode: 0o600 })
  const links = text.match(/https?:\/\/\S+/g) ?? []
  for (const listener of listeners) listener({ to, subject, file, links })
  if (listeners.size === 0 && getEnv().NODE_ENV === 'production' && !hasWarned) {
    hasWarned = true
    logger.warn({ event: 'mail.not_sent', reason: 'SMTP_URL is not set', folder })
  }
}
