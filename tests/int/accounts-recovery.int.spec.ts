import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsApi, as, PASSWORD, startAccountsApi } from '../helpers/accounts-api'

const NEW_PASSWORD = 'seven mauve lanterns'

const RESET = /Set a new password/

let api: AccountsApi

beforeAll(async () => {
  api = await startAccountsApi()
})

afterAll(() => api.stop())

async function requestReset(email: string, count = 1): Promise<string | undefined> {
  const { status } = await api.ask('forgot-password', { email })
  expect(status).toBe(202)
  return (await api.mailbox.expectMail(email, RESET, count)).token
}

describe('a forgotten password', () => {
  it('is replaced by the link in the mail, which ends every session', async () => {
    const { email } = await api.addAccount('forgetful')
    const { token: session } = await api.signIn(email)
    const token = await requestReset(email)
    const { status, body } = await api.ask('reset-password', { token, password: NEW_PASSWORD })
    expect(status).toBe(200)
    expect(body.message).toMatch(/every session was ended/)
    expect(await api.me(session)).toBeNull()
    expect((await api.ask('login', { email, password: PASSWORD })).status).toBe(401)
    expect((await api.signIn(email, NEW_PASSWORD)).user.email).toBe(email)
    await api.mailbox.expectMail(email, /password .* was changed/)
  })

  it('is replaced once by a link, also by two at the same moment', async () => {
    const { email } = await api.addAccount('twice')
    const token = await requestReset(email)
    const answers = await Promise.all(
      ['eight mauve lanterns', 'nine mauve lanterns'].map((password) =>
        api.ask('reset-password', { token, password }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  })

  it('is not replaced by a link that has run out, or by one of an earlier mail after a later one', async () => {
    const { email } = await api.addAccount('slow')
    const first = await requestReset(email)
    const second = await requestReset(email, 2)
    const used = await api.ask('reset-password', { token: second, password: NEW_PASSWORD })
    expect(used.status).toBe(200)
    const late = await api.ask('reset-password', { token: first, password: 'ten mauve lanterns' })
    expect(late.body.errors[0]).toMatchObject({ code: 'invalid_data', path: 'token' })
    const third = await requestReset(email, 3)
    await api.sql(`update account_links set expires_at = now() where email = '${email}'`)
    const out = await api.ask('reset-password', { token: third, password: 'ten mauve lanterns' })
    expect(out.status).toBe(422)
  })

  it('is not replaced by a bad one, and the link stays good', async () => {
    const { email } = await api.addAccount('careless')
    const token = await requestReset(email)
    for (const password of ['short', 'qwertyuiop', 'this-is-careless-99']) {
      const { status, body } = await api.ask('reset-password', { token, password })
      expect([status, body.errors[0]?.path]).toEqual([422, 'password'])
    }
    expect((await api.ask('reset-password', { token, password: NEW_PASSWORD })).status).toBe(200)
  })

  it('is not replaced by a link of another kind', async () => {
    const email = 'kinds@example.org'
    await api.ask('register', { email, username: 'kinds', password: PASSWORD })
    const { token } = await api.mailbox.expectMail(email, /Open your account/)
    const asReset = await api.ask('reset-password', { token, password: NEW_PASSWORD })
    expect(asReset.status).toBe(422)
    expect((await api.ask('verify', { token })).status).toBe(200)
    const reset = await requestReset(email)
    expect((await api.ask('verify', { token: reset })).status).toBe(422)
  })

  it('leaves no token behind that a thief of the database could use', async () => {
    const { email } = await api.addAccount('thief')
    const token = String(await requestReset(email))
    const stored = JSON.stringify([
      await api.sql('select * from account_links'),
      await api.sql('select * from users'),
      await api.sql('select data, output from pgboss.job'),
    ])
    expect(stored).not.toContain(token)
  })
})

describe('another password', () => {
  it('is set with the present one, and ends the other sessions', async () => {
    const { email } = await api.addAccount('changer')
    const [here, there] = [await api.signIn(email), await api.signIn(email)]
    const { status, body } = await api.ask(
      'change-password',
      { currentPassword: PASSWORD, newPassword: NEW_PASSWORD },
      as(here.token),
    )
    expect(status).toBe(200)
    expect(body.message).toBe('Your new password is set. 1 other session was ended.')
    expect(await api.me(here.token)).not.toBeNull()
    expect(await api.me(there.token)).toBeNull()
    await api.signIn(email, NEW_PASSWORD)
    await api.mailbox.expectMail(email, /password .* was changed/)
  })

  it('is refused without the present one, and where it is no good', async () => {
    const { email } = await api.addAccount('guarded')
    const { token } = await api.signIn(email)
    for (const [currentPassword, newPassword, path] of [
      ['not the password', NEW_PASSWORD, 'currentPassword'],
      [PASSWORD, 'short', 'newPassword'],
      [PASSWORD, PASSWORD, 'newPassword'],
    ]) {
      const answer = await api.ask('change-password', { currentPassword, newPassword }, as(token))
      expect([answer.status, answer.body.errors[0]?.path]).toEqual([422, path])
    }
    expect(await api.me(token)).not.toBeNull()
  })

  it('makes links worthless that were mailed before', async () => {
    const { email } = await api.addAccount('suspicious')
    const link = await requestReset(email)
    const { token } = await api.signIn(email)
    const passwords = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }
    await api.ask('change-password', passwords, as(token))
    const reset = await api.ask('reset-password', { token: link, password: 'ten mauve lanterns' })
    expect(reset.status).toBe(422)
  })
})

describe('another address', () => {
  it('counts when its link has been used, and the former one is told', async () => {
    const { email } = await api.addAccount('mover')
    const { token } = await api.signIn(email)
    const wanted = { currentPassword: PASSWORD, email: 'Moved@Example.org' }
    const asked = await api.ask('change-email', wanted, as(token))
    expect(asked.status).toBe(202)
    const told = await api.mailbox.expectMail(email, /Another address was asked for/)
    expect(told.text).toContain('moved@example.org')
    expect(told.token).toBeUndefined()
    expect((await api.me(token))?.email).toBe(email)

    const link = await api.mailbox.expectMail('moved@example.org', /Confirm your new address/)
    expect(link.text).toContain('/change-email?token=')
    const confirmed = await api.ask('verify', { token: link.token })
    expect(confirmed).toMatchObject({ status: 200, body: { purpose: 'change-email' } })
    expect((await api.me(token))?.email).toBe('moved@example.org')
    expect((await api.ask('login', { email, password: PASSWORD })).status).toBe(401)
    await api.signIn('moved@example.org')
    await api.mailbox.expectMail(email, /has another address/)
  })

  it('is not given without the password', async () => {
    const { email } = await api.addAccount('kept')
    const { token } = await api.signIn(email)
    const wanted = { currentPassword: 'not the password', email: 'elsewhere@example.org' }
    const { status, body } = await api.ask('change-email', wanted, as(token))
    expect([status, body.errors[0]?.path]).toEqual([422, 'currentPassword'])
  })

  it('of another account is not told of, except to its owner', async () => {
    await api.addAccount('owner')
    const { email } = await api.addAccount('grabber')
    const { token } = await api.signIn(email)
    const ask = (address: string) =>
      api.ask('change-email', { currentPassword: PASSWORD, email: address }, as(token))
    const [taken, free] = [await ask('owner@example.org'), await ask('free@example.org')]
    expect([taken.status, taken.text]).toEqual([free.status, free.text])
    const { token: link } = await api.mailbox.expectMail('owner@example.org', /You have an account/)
    expect(link).toBeUndefined()
  })

  it('that went to another account meanwhile is refused', async () => {
    const { email } = await api.addAccount('second')
    const { token } = await api.signIn(email)
    const wanted = { currentPassword: PASSWORD, email: 'popular@example.org' }
    await api.ask('change-email', wanted, as(token))
    const { token: link } = await api.mailbox.expectMail(wanted.email, /Confirm your new address/)
    await api.addAccount('popular')
    expect((await api.ask('verify', { token: link })).status).toBe(409)
    expect((await api.me(token))?.email).toBe(email)
  })
})
