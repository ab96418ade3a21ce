import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AccountsApi,
  as,
  PASSWORD,
  type SessionAnswer,
  startAccountsApi,
} from '../helpers/accounts-api'

let api: AccountsApi

beforeAll(async () => {
  api = await startAccountsApi()
})

afterAll(() => api.stop())

const OPEN_ACCOUNT = /Open your account/

describe('a new account', () => {
  it('is asked for, opened by the link in the mail, and signed in to', async () => {
    const email = 'Nora@Example.org'
    const asked = await api.ask('register', { email, username: 'Nora.B', password: PASSWORD })
    expect(asked.status).toBe(202)
    expect(asked.body.message).toMatch(/mail is on its way/)

    const before = await api.ask('login', { email, password: PASSWORD })
    expect(before.status).toBe(401)

    const { token } = await api.mailbox.expectMail('nora@example.org', OPEN_ACCOUNT)
    const opened = await api.ask('verify', { token })
    expect(opened).toMatchObject({ status: 200, body: { purpose: 'registration' } })

    const signedIn = await api.ask<SessionAnswer>('login', { email, password: PASSWORD })
    expect(signedIn.status).toBe(200)
    expect(signedIn.body.user).toEqual({
      id: expect.any(String),
      username: 'Nora.B',
      email: 'nora@example.org',
      roles: ['member'],
      tier: 'free',
      premiumUntil: null,
      isPremium: false,
      verified: true,
    })
    expect(await api.me(signedIn.body.token)).toEqual(signedIn.body.user)
  })

  it('has a password that Payload knows as well', async () => {
    const email = 'both@example.org'
    await api.ask('register', { email, username: 'both', password: PASSWORD })
    const { token } = await api.mailbox.expectMail(email, OPEN_ACCOUNT)
    await api.ask('verify', { token })
    const data = { email, password: PASSWORD }
    const { user } = await api.payload.login({ collection: 'users', data })
    expect(user?.username).toBe('both')
  })

  it('is opened once by its link', async () => {
    await api.ask('register', { email: 'once@example.org', username: 'once', password: PASSWORD })
    const { token } = await api.mailbox.expectMail('once@example.org', OPEN_ACCOUNT)
    const answers = await Promise.all([api.ask('verify', { token }), api.ask('verify', { token })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const again = await api.ask('verify', { token })
    expect(again.body.errors[0]).toMatchObject({ code: 'invalid_data', path: 'token' })
  })

  it('cannot be opened by a link that has run out', async () => {
    const email = 'late@example.org'
    await api.ask('register', { email, username: 'late', password: PASSWORD })
    const { token } = await api.mailbox.expectMail(email, OPEN_ACCOUNT)
    await runOut(email)
    expect((await api.ask('verify', { token })).status).toBe(422)
  })

  it('can have its mail sent once more', async () => {
    const email = 'again@example.org'
    await api.ask('register', { email, username: 'again', password: PASSWORD })
    await api.mailbox.expectMail(email, OPEN_ACCOUNT)
    expect((await api.ask('resend-verification', { email })).status).toBe(202)
    const { token } = await api.mailbox.expectMail(email, OPEN_ACCOUNT, 2)
    expect((await api.ask('verify', { token })).status).toBe(200)
  })

  it('takes nothing but an address, a name and a password', async () => {
    for (const extra of [
      { roles: ['admin'] },
      { tier: 'premium' },
      { premiumUntil: '2099-01-01' },
      { _verified: true },
      { id: '0198c5c4-0000-7000-8000-000000000000' },
    ]) {
      const account = { email: 'plain@example.org', username: 'plain', password: PASSWORD }
      const { status, body } = await api.ask('register', { ...account, ...extra })
      expect(status).toBe(422)
      expect(body.errors[0]).toMatchObject({ code: 'invalid_data', path: Object.keys(extra)[0] })
    }
  })

  it('needs a good password, a name of its own form and a real address', async () => {
    const good = { email: 'good@example.org', username: 'good-one', password: PASSWORD }
    for (const [wrong, path] of [
      [{ password: 'short' }, 'password'],
      [{ password: 'Password2026!' }, 'password'],
      [{ password: 'qwertyuiop' }, 'password'],
      [{ password: 'my-good-one-42' }, 'password'],
      [{ password: 'x'.repeat(600) }, 'password'],
      [{ username: 'no' }, 'username'],
      [{ username: 'two words' }, 'username'],
      [{ username: 'Admin' }, 'username'],
      [{ email: 'nowhere' }, 'email'],
      [{ email: 7 }, 'email'],
    ] as const) {
      const { status, body } = await api.ask('register', { ...good, ...wrong })
      expect([status, body.errors[0]?.path]).toEqual([422, path])
    }
  })

  it('has a name that nobody else has, whatever the letters', async () => {
    await api.addAccount('Taken')
    const { status, body } = await api.ask('register', {
      email: 'other@example.org',
      username: 'tAKEN',
      password: PASSWORD,
    })
    expect(status).toBe(409)
    expect(body.errors[0]).toMatchObject({ code: 'conflict', path: 'username' })
  })

  it('gets its name once when many ask for it at the same moment', async () => {
    const asked = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        api.ask('register', {
          email: `racer${index}@example.org`,
          username: index % 2 ? 'racing' : 'RACING',
          password: PASSWORD,
        }),
      ),
    )
    const statuses = asked.map(({ status }) => status)
    expect(statuses.filter((status) => status === 202)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(7)
  })

  it('keeps the password that its owner chose, whoever else asks for the address', async () => {
    const email = 'wanted@example.org'
    await api.ask('register', { email, username: 'stranger', password: 'a foreign pass phrase' })
    const foreign = await api.mailbox.expectMail(email, OPEN_ACCOUNT)
    await api.ask('register', { email, username: 'wanted', password: PASSWORD })
    const own = await api.mailbox.expectMail(email, OPEN_ACCOUNT, 2)
    expect(own.text).toContain('Hello wanted')
    expect((await api.ask('verify', { token: own.token })).status).toBe(200)
    expect((await api.ask('verify', { token: foreign.token })).status).toBe(422)
    expect((await api.signIn(email)).user.username).toBe('wanted')
    expect((await api.ask('login', { email, password: 'a foreign pass phrase' })).status).toBe(401)
  })
})

describe('a session', () => {
  it('comes in a cookie that scripts cannot read, and as a token', async () => {
    const { email } = await api.addAccount('cookie')
    const { headers, body } = await api.ask<SessionAnswer>('login', { email, password: PASSWORD })
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^payload-token=ey/)
    expect(cookie).toMatch(/; Path=\/; HttpOnly=true; SameSite=Lax$/)
    expect(headers.get('cache-control')).toBe('private, no-store')
    const week = 7 * 24 * 3600
    expect(Math.abs(body.exp - Date.now() / 1000 - week)).toBeLessThan(60)
    const byCookie = { cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' }
    const seen = await api.ask<{ user: object }>('me', undefined, byCookie)
    expect(seen.body.user).toMatchObject({ username: 'cookie' })
  })

  it('ends on the server: a kept token is worth nothing, the others go on', async () => {
    const { email } = await api.addAccount('leaver')
    const [one, other] = [await api.signIn(email), await api.signIn(email)]
    const { status, headers } = await api.ask('logout', {}, as(one.token))
    expect(status).toBe(200)
    expect(headers.getSetCookie()[0]).toMatch(/^payload-token=; Expires=/)
    expect(await api.me(one.token)).toBeNull()
    expect(await api.me(other.token)).not.toBeNull()
    expect((await api.ask('refresh', undefined, as(one.token))).status).toBe(401)
    expect((await api.ask('logout', {}, as(one.token))).status).toBe(200)
  })

  it('ends everywhere when its owner says so', async () => {
    const { email } = await api.addAccount('everywhere')
    const sessions = [await api.signIn(email), await api.signIn(email), await api.signIn(email)]
    await api.ask('logout', { everywhere: true }, as(sessions[0]?.token ?? ''))
    for (const { token } of sessions) expect(await api.me(token)).toBeNull()
  })

  it('is made longer while it lasts', async () => {
    const { email, id } = await api.addAccount('longer')
    const { token } = await api.signIn(email)
    await api.sql(
      `update users_sessions set expires_at = now() + interval '1 minute' where _parent_id = '${id}'`,
    )
    const { status, body } = await api.ask<SessionAnswer>('refresh', undefined, as(token))
    expect(status).toBe(200)
    expect(await api.me(body.token)).toMatchObject({ username: 'longer' })
    const user = await api.payload.findByID({ collection: 'users', id })
    expect(user.sessions).toHaveLength(1)
    expect(new Date(user.sessions?.[0]?.expiresAt ?? 0).getTime()).toBeGreaterThan(Date.now() + 6e8)
  })

  it('is noted as the last sign-in', async () => {
    const { email, id } = await api.addAccount('noted')
    await api.signIn(email)
    const { lastLoginAt } = await api.payload.findByID({ collection: 'users', id })
    expect(Date.now() - new Date(lastLoginAt ?? 0).getTime()).toBeLessThan(60_000)
  })

  it('of many at once keeps each', async () => {
    const { email, id } = await api.addAccount('many')
    const sessions = await Promise.all([1, 2, 3, 4].map(() => api.signIn(email)))
    for (const { token } of sessions) expect(await api.me(token)).not.toBeNull()
    const user = await api.payload.findByID({ collection: 'users', id })
    expect(user.sessions).toHaveLength(4)
  })

  it('shows premium until its last moment and not after it', async () => {
    const premiumUntil = new Date(Date.now() + 3_600_000).toISOString()
    const { email, id } = await api.addAccount('paying', { tier: 'premium', premiumUntil })
    const { token, user } = await api.signIn(email)
    expect(user).toMatchObject({ tier: 'premium', isPremium: true, premiumUntil })
    await api.sql(`update users set premium_until = now() where id = '${id}'`)
    expect(await api.me(token)).toMatchObject({ tier: 'premium', isPremium: false })
  })

  it('never shows what is secret', async () => {
    const { email } = await api.addAccount('secretive')
    const login = await api.ask<SessionAnswer>('login', { email, password: PASSWORD })
    const me = await api.ask('me', undefined, as(login.body.token))
    for (const { text } of [login, me]) {
      expect(text).not.toMatch(
        /hash|salt|sessions|apiKey|loginAttempts|lockUntil|_verification|pbkdf2/i,
      )
    }
    expect(me.text).not.toContain(login.body.token)
  })

  it('is nobody’s without a token', async () => {
    expect((await api.ask<{ user: null }>('me')).body).toEqual({ user: null })
    expect((await api.ask('refresh')).status).toBe(401)
    expect((await api.ask('logout', {})).status).toBe(200)
    for (const name of ['change-password', 'change-email'] as const) {
      expect((await api.ask(name, { currentPassword: 'x', newPassword: 'y' })).status).toBe(401)
    }
  })

  it('cannot be begun or ended from another site', async () => {
    const origin = { origin: 'https://evil.example' }
    for (const name of ['login', 'logout', 'register', 'forgot-password'] as const) {
      expect((await api.ask(name, { email: 'a@b.co', password: PASSWORD }, origin)).status).toBe(
        403,
      )
    }
  })
})

async function runOut(email: string): Promise<void> {
  await api.sql(`update account_links set expires_at = now() where email = '${email}'`)
}
