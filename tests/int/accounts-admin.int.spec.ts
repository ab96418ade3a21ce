import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsApi, as, PASSWORD, startAccountsApi } from '../helpers/accounts-api'
import { type Call, call } from '../helpers/http'

const NEW_PASSWORD = 'seven mauve lanterns'

type Body = {
  user?: Record<string, unknown>
  doc?: Record<string, unknown>
  token?: string
  refreshedToken?: string
  exp?: number
  errors?: { message: string; data?: { errors: { path: string; message: string }[] } }[]
}

let api: AccountsApi
let adminToken: string

beforeAll(async () => {
  api = await startAccountsApi()
  const { email } = await api.addAccount('chief', { roles: ['admin'] })
  adminToken = (await api.signIn(email)).token
})

afterAll(() => api.stop())

const cms = (path: string, options: Omit<Call, 'path'> = {}) =>
  call<Body>(api.payload, { path: `/api/cms/users${path}`, ...options })

const patch = (id: string, token: string, body: object) =>
  cms(`/${id}`, { method: 'PATCH', token, body })

describe('the admin', () => {
  it('is signed in to, kept open and left by the addresses that it knows', async () => {
    const { email } = await api.addAccount('edith', { roles: ['editor'] })
    const form = new FormData()
    form.set('_payload', JSON.stringify({ email, password: PASSWORD }))
    const signedIn = await cms('/login', { method: 'POST', body: form })
    expect(signedIn.status).toBe(200)
    expect(signedIn.body.user).toMatchObject({ username: 'edith', email })
    expect(JSON.stringify(signedIn.body)).not.toMatch(/"hash"|"salt"|pbkdf2/)
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const own = { cookie, origin: 'http://localhost:3000' }

    const me = await cms('/me', { headers: own })
    expect(me.body.user).toMatchObject({ username: 'edith' })
    expect(me.body.token).toBeUndefined()
    const refreshed = await cms('/refresh-token', { method: 'POST', headers: own })
    expect(refreshed.body).toMatchObject({ exp: expect.any(Number), user: { username: 'edith' } })
    expect(refreshed.headers.get('set-cookie')).toMatch(/^payload-token=ey/)

    expect((await cms('/logout', { method: 'POST', headers: own })).status).toBe(200)
    expect((await cms('/me', { headers: own })).body.user).toBeNull()
  })

  it('lets nobody in from another site', async () => {
    const headers = { origin: 'https://evil.example' }
    const body = { email: 'chief@example.org', password: PASSWORD }
    expect((await cms('/login', { method: 'POST', headers, body })).status).toBe(403)
  })

  it('sets a forgotten password as the site does', async () => {
    const { email } = await api.addAccount('editor2', { roles: ['editor'] })
    expect((await cms('/forgot-password', { method: 'POST', body: { email } })).status).toBe(200)
    const { token } = await api.mailbox.expectMail(email, /Set a new password/)
    const weak = await cms('/reset-password', {
      method: 'POST',
      body: { token, password: 'qwertyuiop' },
    })
    expect(weak.status).toBe(422)
    const body = { token, password: NEW_PASSWORD }
    expect((await cms('/reset-password', { method: 'POST', body })).status).toBe(200)
    await api.signIn(email, NEW_PASSWORD)
  })

  it('has no other way about sessions and passwords by GraphQL', async () => {
    const query = '{ __schema { mutationType { fields { name } } } }'
    const { body } = await call(api.payload, {
      method: 'POST',
      path: '/api/cms/graphql',
      token: adminToken,
      body: { query },
    })
    const text = JSON.stringify(body)
    expect(text).toContain('createSref')
    expect(text).not.toMatch(/User"|forgotPassword|resetPassword|verifyEmail/)
  })
})

describe('a plain save', () => {
  it('changes neither password nor address of whoever saves', async () => {
    const { id, email } = await api.addAccount('saver')
    const { token } = await api.signIn(email)
    for (const change of [{ password: NEW_PASSWORD }, { email: 'thief@example.org' }]) {
      const { status, body } = await patch(id, token, change)
      expect(status).toBe(403)
      expect(body.errors?.[0]?.message).toMatch(/api\/auth\/change-/)
    }
    const bulk = await cms(`?where[id][equals]=${id}`, {
      method: 'PATCH',
      token,
      body: { password: NEW_PASSWORD },
    })
    expect(bulk.status).toBe(403)
    await api.signIn(email)
  })

  it('may send the address along that is there already', async () => {
    const { id, email } = await api.addAccount('renamer')
    const { token } = await api.signIn(email)
    const { status, body } = await patch(id, token, { username: 'Renamed', email })
    expect([status, body.doc?.username]).toEqual([200, 'Renamed'])
    expect(await api.me(token)).toMatchObject({ username: 'Renamed', email })
  })

  it('gives nobody roles, a tier or a confirmed address', async () => {
    const { id, email } = await api.addAccount('climber')
    const { token } = await api.signIn(email)
    await patch(id, token, { roles: ['admin'], tier: 'premium', premiumUntil: '2099-01-01' })
    expect(await api.me(token)).toMatchObject({ roles: ['member'], tier: 'free' })
  })

  it('gives nobody a name of another or of the gallery', async () => {
    const { id, email } = await api.addAccount('copycat')
    const { token } = await api.signIn(email)
    for (const username of ['CHIEF', 'support', 'a b']) {
      const { status, body } = await patch(id, token, { username })
      expect([status, body.errors?.[0]?.data?.errors[0]?.path]).toEqual([400, 'username'])
    }
  })

  it('of an admin asks for the present password too where it is their own account', async () => {
    const { id } = (await api.me(adminToken)) ?? { id: '' }
    expect((await patch(id, adminToken, { password: NEW_PASSWORD })).status).toBe(403)
    await api.signIn('chief@example.org')
  })
})

describe('an admin', () => {
  it('sets passwords and addresses of others, by the same rules', async () => {
    const { id, email } = await api.addAccount('helped')
    const { token } = await api.signIn(email)
    const weak = await patch(id, adminToken, { password: 'Password2026!' })
    expect(weak.status).toBe(400)
    expect(weak.body.errors?.[0]?.data?.errors[0]).toMatchObject({
      path: 'password',
      message: expect.stringMatching(/less common/),
    })
    const change = { password: NEW_PASSWORD, email: 'Helped2@example.org' }
    expect((await patch(id, adminToken, change)).status).toBe(200)
    expect(await api.me(token)).toBeNull()
    await api.signIn('helped2@example.org', NEW_PASSWORD)
  })

  it('makes accounts, whose owners confirm their address before they sign in', async () => {
    const data = {
      email: 'invited@example.org',
      username: 'invited',
      password: PASSWORD,
      roles: ['editor'],
      tier: 'free',
    }
    const weak = await cms('', {
      method: 'POST',
      token: adminToken,
      body: { ...data, password: 'invited-by-chief' },
    })
    expect(weak.status).toBe(400)
    const made = await cms('', { method: 'POST', token: adminToken, body: data })
    expect(made.status).toBe(201)
    expect((await api.ask('login', { email: data.email, password: PASSWORD })).status).toBe(401)
    const { token } = await api.mailbox.expectMail(data.email, /Confirm your address/)
    expect((await api.ask('verify', { token })).body).toMatchObject({ purpose: 'confirm-address' })
    expect((await api.signIn(data.email)).user.roles).toEqual(['editor'])
    expect(await api.mailbox.find(data.email, /./)).toHaveLength(1)
  })

  it('sends no mail for an account that was not made', async () => {
    const body = { email: 'broken@example.org', username: 'chief', password: PASSWORD }
    expect((await cms('', { method: 'POST', token: adminToken, body })).status).toBe(400)
    const waiting = await api.sql(`select 1 from pgboss.job where data->>'about' = 'confirm-address'
      and state not in ('completed')`)
    expect(waiting).toEqual([])
  })

  it('never reads what is secret', async () => {
    const { id } = await api.addAccount('read')
    await api.signIn('read@example.org')
    const { body } = await cms(`/${id}?showHiddenFields=true`, { token: adminToken })
    expect(JSON.stringify(body)).not.toMatch(/"(hash|salt|resetPasswordToken|_verificationToken)"/)
    for (const field of ['hash', 'salt', 'password']) {
      const { status } = await cms(`?where[${field}][like]=a`, { token: adminToken })
      expect(status).toBe(400)
    }
  })

  it('is answered only while the session lasts', async () => {
    const { token } = await api.signIn('chief@example.org')
    await api.ask('logout', {}, as(token))
    expect((await cms('', { token })).status).toBe(403)
  })
})
