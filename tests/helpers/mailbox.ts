import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { waitUntil } from './wait-until'

export type ReadMail = { to: string; subject: string; text: string; token: string | undefined }

/** The mails in a folder as their receivers read them. */
export function openMailbox(folder: string) {
  const read = async (): Promise<ReadMail[]> => {
    const names = await readdir(folder).catch(() => [])
    return Promise.all(names.sort().map((name) => readMail(path.join(folder, name))))
  }
  const find = async (to: string, subject: RegExp) =>
    (await read()).filter((mail) => mail.to === to && subject.test(mail.subject))
  return {
    read,
    find,
    /** Waits for the `count`-th mail to someone about something. */
    expectMail: async (to: string, subject: RegExp, count = 1): Promise<ReadMail> => {
      await waitUntil(`mail ${count} to ${to} about ${subject}`, async () => {
        return (await find(to, subject)).length >= count
      })
      const mail = (await find(to, subject))[count - 1]
      if (!mail) throw new Error('The mail is gone again.')
      return mail
    },
  }
}

async function readMail(file: string): Promise<ReadMail> {
  const source = await readFile(file, 'utf8')
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const header = (name: string) =>
    new RegExp(`^${name}: (.*(?:\r\n\\s+.*)*)`, 'mi').exec(head)?.[1]?.replace(/\r\n\s+/g, ' ') ??
    ''
  const text = decode(rest.join('\r\n\r\n'))
  const token = /[?&]token=([\w-]+)/.exec(text)?.[1]
  return { to: header('To'), subject: header('Subject'), text, token }
}

/** Quoted-printable, as nodemailer writes long lines. */
function decode(body: string): string {
  return body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => {
    return String.fromCharCode(Number.parseInt(hex, 16))
  })
}
