import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { waitUntil } from '../helpers/wait-until'

type Received = { from: string; to: string; content: string }

let gallery: TestGallery
let server: Awaited<ReturnType<typeof startSmtpServer>>
let stopWorker: () => Promise<void>

beforeAll(async () => {
  server = await startSmtpServer()
  gallery = await startGallery({
    env: {
      SMTP_URL: `smtp://post:s%20ecret@127.0.0.1:${server.port}`,
      MAIL_FROM: 'The Gallery <gallery@example.org>',
      LOG_LEVEL: 'silent',
    },
  })
  const { startWorker } = await import('@/jobs/start-worker')
  stopWorker = (await startWorker(gallery.payload)).stop
})

afterAll(async () => {
  await stopWorker()
  await gallery.stop()
  await server.stop()
})

describe('mails', () => {
  it('go to the mail server, signed in, in text and HTML', async () => {
    await add('sent')
    const { from, content } = await received('sent@example.org')
    expect(from).toBe('gallery@example.org')
    expect(content).toMatch(/^From: The Gallery <gallery@example.org>/m)
    expect(content).toMatch(/^Subject: Confirm your address at SREF Gallery/m)
    expect(content).toContain('text/plain')
    expect(content).toContain('text/html')
    expect(content).toContain('http://localhost:3000/verify?token=')
  })

  it('are tried again while the mail server takes none', async () => {
    server.refuseNext(2, 451)
    await add('later')
    const { content } = await received('later@example.org')
    expect(content).toContain('Hello later')
    // Links of mails that did not go out are taken back.
    const { sql } = await import('@payloadcms/db-postgres')
    const { postgres } = await import('@/server/db/transaction-db')
    const { rows } = await postgres(gallery.payload).drizzle.execute(
      sql`select 1 from account_links where email = 'later@example.org'`,
    )
    expect(rows).toHaveLength(1)
  })

  it('to a mailbox that does not exist are not tried for ever, and hold up no others', async () => {
    server.refuseNext(1, 550)
    await add('gone')
    await add('present')
    await received('present@example.org')
    expect(server.mails.filter(({ to }) => to === 'gone@example.org')).toEqual([])
    await waitUntil('nothing is left to send', async () => (await unsettled()) === 0)
  })
})

function add(name: string) {
  return gallery.payload.create({
    collection: 'users',
    data: {
      email: `${name}@example.org`,
      username: name,
      password: 'correct horse battery',
      roles: ['member'],
      tier: 'free',
    },
  })
}

async function received(address: string): Promise<Received> {
  const find = () => server.mails.find(({ to }) => to === address)
  await waitUntil(`a mail to ${address}`, () => find() !== undefined)
  return find() as Received
}

async function unsettled(): Promise<number> {
  const { sql } = await import('@payloadcms/db-postgres')
  const { postgres } = await import('@/server/db/transaction-db')
  const { rows } = await postgres(gallery.payload).drizzle.execute(sql`
    select count(*)::int as open from pgboss.job where name = 'send-mail' and state <> 'completed'`)
  return Number(rows[0]?.open)
}

/** A mail server on a port of its own that keeps what it gets. */
async function startSmtpServer() {
  const mails: Received[] = []
  const refusals: number[] = []
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'post' && password === 's ecret'
        ? done(null, { user: username })
        : done(new Error('wrong')),
    onRcptTo: (_address, _session, done) => {
      const responseCode = refusals.shift()
      done(responseCode ? Object.assign(new Error('not now'), { responseCode }) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo[0]?.address ?? '',
          content: Buffer.concat(chunks)
            .toString('utf8')
            .replace(/=\r\n/g, '')
            .replace(/=3D/g, '='),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  return {
    mails,
    port: (smtp.server.address() as AddressInfo).port,
    refuseNext: (count: number, code: number) => {
      for (let index = 0; index < count; index += 1) refusals.push(code)
    },
    stop: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  }
}
