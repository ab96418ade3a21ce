import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AccountsApi, PASSWORD, startAccountsApi } from '../helpers/accounts-api'
import { call } from '../helpers/http'
import { waitUntil } from '../helpers/wait-until'

// What is promised here must hold without the limit of tries a minute.
vi.mock('@/server/rate-limit/limit-account', () => ({ limitAccount: async () => undefined }))

let api: AccountsApi

beforeAll(async () => {
  api = await startAccountsApi()
})

afterAll(() => api.stop())

const WRONG = 'not the right password'

describe('whoever does not know a password', () => {
  it('hears the same of every account, and of none', async () => {
    const known = await api.addAccount('known')
    const unconfirmed = await api.addAccount('unconfirmed', { _verified: false })
    const resting = await api.addAccount('resting')
    await rest(resting.email)
    await api.ask('register', { email: 'asked@example.org', username: 'asked', password: PASSWORD })
    const answers = await Promise.all([
      api.ask('login', { email: known.email, password: WRONG }),
      api.ask('login', { email: 'unknown@example.org', password: WRONG }),
      api.ask('login', { email: unconfirmed.email, password: WRONG }),
      api.ask('login', { email: unconfirmed.email, password: PASSWORD }),
      api.ask('login', { email: resting.email, password: PASSWORD }),
      api.ask('login', { email: 'asked@example.org', password: PASSWORD }),
    ])
    for (const { status, text, headers } of answers) {
      expect([status, text]).toEqual([401, answers[0]?.text])
      expect(headers.getSetCookie()).toEqual([])
    }
  })

  it('hears the same from the admin’s sign-in', async () => {
    await api.addAccount('editor-known', { roles: ['editor'] })
    const signIn = (email: string) => {
      const body = { email, password: WRONG }
      return call(api.payload, { method: 'POST', path: '/api/cms/users/login', body })
    }
    const [known, unknown] = await Promise.all([
      signIn('editor-known@example.org'),
      signIn('nobody@example.org'),
    ])
    expect(known.status).toBe(401)
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  })
})

describe('whoever asks for a mail', () => {
  it('hears the same for known and unknown addresses', async () => {
    await api.addAccount('mailed')
    for (const name of ['forgot-password', 'resend-verification'] as const) {
      const [known, unknown] = await Promise.all([
        api.ask(name, { email: 'mailed@example.org' }),
        api.ask(name, { email: 'unmailed@example.org' }),
      ])
      expect(known.status).toBe(202)
      expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    }
    await api.mailbox.expectMail('mailed@example.org', /Set a new password/)
    await nothingWaits()
    expect(await api.mailbox.find('unmailed@example.org', /./)).toEqual([])
  })

  it('hears the same from Payload’s own addresses', async () => {
    const ask = (email: string) =>
      call(api.payload, { method: 'POST', path: '/api/cms/users/forgot-password', body: { email } })
    const [known, unknown] = await Promise.all([
      ask('mailed@example.org'),
      ask('unmailed@example.org'),
    ])
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  })
})

describe('whoever registers', () => {
  it('hears the same for an address with an account, whose owner is told', async () => {
    const { email } = await api.addAccount('resident')
    const register = (address: string, username: string) =>
      api.ask('register', { email: address, username, password: PASSWORD })
    const [known, unknown] = await Promise.all([
      register(email, 'newcomer1'),
      register('newcomer2@example.org', 'newcomer2'),
    ])
    expect(known.status).toBe(202)
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
    const told = await api.mailbox.expectMail(email, /You have an account/)
    expect(told.text).toContain('Hello resident')
    expect(told.token).toBeUndefined()
    expect(await api.mailbox.find(email, /Open your account/)).toEqual([])
  })

  it('cannot tell by the name that was asked for either', async () => {
    const { email } = await api.addAccount('landlord')
    const register = (address: string, username: string) =>
      api.ask('register', { email: address, username, password: PASSWORD })
    await register(email, 'probe-known')
    await register('fresh@example.org', 'probe-fresh')
    const [known, fresh] = await Promise.all([
      register('prober@example.org', 'probe-known'),
      register('prober@example.org', 'probe-fresh'),
    ])
    expect([known.status, known.text]).toEqual([fresh.status, fresh.text])
    expect(known.status).toBe(409)
    const own = await register('fresh@example.org', 'probe-fresh')
    expect([own.status, own.text]).toEqual([known.status, known.text])
  })
})

describe('an account', () => {
  it('rests after eight failed tries, also at the same moment, and not after seven', async () => {
    const { email } = await api.addAccount('besieged')
    const fail = (count: number) =>
      Promise.all(Array.from({ length: count }, () => api.ask('login', { email, password: WRONG })))
    await fail(7)
    await api.signIn(email)
    await fail(8)
    expect((await api.ask('login', { email, password: PASSWORD })).status).toBe(401)
  })

  it('opens again after ten minutes, with a count from the start', async () => {
    const { email } = await api.addAccount('patient')
    await rest(email)
    expect((await api.ask('login', { email, password: PASSWORD })).status).toBe(401)
    await api.sql(`update users set lock_until = now() where email = '${email}'`)
    expect((await api.ask('login', { email, password: WRONG })).status).toBe(401)
    await api.signIn(email)
  })

  it('does not rest longer for tries during its rest', async () => {
    const { email } = await api.addAccount('prolonged')
    await rest(email)
    const until = () =>
      api.sql(`select lock_until, login_attempts from users where email = '${email}'`)
    const before = await until()
    await api.ask('login', { email, password: WRONG })
    expect(await until()).toEqual(before)
  })

  it('is opened by a new password from its mailbox', async () => {
    const { email } = await api.addAccount('rescued')
    await rest(email)
    await api.ask('forgot-password', { email })
    const { token } = await api.mailbox.expectMail(email, /Set a new password/)
    await api.ask('reset-password', { token, password: 'seven mauve lanterns' })
    await api.signIn(email, 'seven mauve lanterns')
  })

  it('rests for guesses with an open session as for others', async () => {
    const { email } = await api.addAccount('lent')
    const { token } = await api.signIn(email)
    const headers = { authorization: `JWT ${token}` }
    for (let guess = 0; guess < 8; guess += 1) {
      const body = { currentPassword: WRONG, newPassword: 'seven mauve lanterns' }
      expect((await api.ask('change-password', body, headers)).status).toBe(422)
    }
    const right = { currentPassword: PASSWORD, newPassword: 'seven mauve lanterns' }
    expect((await api.ask('change-password', right, headers)).status).toBe(422)
  })
})

async function rest(email: string): Promise<void> {
  await api.sql(`
    update users set login_attempts = 8, lock_until = now() + interval '10 minutes'
      where email = '${email}'`)
}

async function nothingWaits(): Promise<void> {
  await waitUntil('all mails are settled', async () => {
    const [row] = await api.sql(
      `select count(*)::int as open from pgboss.job where name = 'send-mail' and state <> 'completed'`,
    )
    return row?.open === 0
  })
}
