import { randomBytes } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { openMailbox } from '../helpers/mailbox'
import { asNewClient } from './as-new-client'

const name = `walker${randomBytes(5).toString('hex')}`
const EMAIL = `${name}@example.org`
const PASSWORD = 'seven quiet harbours'

type Asked = { method?: string; path: string; json?: object }

let site: string
let mailbox: ReturnType<typeof openMailbox>
/** Whole pairs, by name. */
const cookies = new Map<string, string>()

beforeAll(() => {
  const { E2E_BASE_URL, E2E_MAIL_DIR } = process.env
  if (!E2E_BASE_URL) throw new Error('Set E2E_BASE_URL to a gallery with demo content.')
  if (!E2E_MAIL_DIR) throw new Error('Set E2E_MAIL_DIR to the folder that its mails land in.')
  site = E2E_BASE_URL
  mailbox = openMailbox(E2E_MAIL_DIR)
})

const client = asNewClient()

/** Asks as a browser on a page of the site would, and keeps the cookies that it is given. */
async function ask<Body>({ method = 'GET', path, json }: Asked): Promise<[number, Body]> {
  const response = await fetch(new URL(path, site), {
    method,
    headers: {
      ...client,
      ...(cookies.size > 0 && { cookie: [...cookies.values()].join('; ') }),
      origin: site,
      'sec-fetch-site': 'same-origin',
      ...(json && { 'content-type': 'application/json' }),
    },
    ...(json && { body: JSON.stringify(json) }),
  })
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    cookies.set(pair.split('=', 1)[0] ?? '', pair)
  }
  const text = await response.text()
  return [response.status, (text === '' ? null : JSON.parse(text)) as Body]
}

it('someone new joins, collects, takes their data along and leaves', async () => {
  const account = { email: EMAIL, username: name, password: PASSWORD }
  const signIn = {
    method: 'POST',
    path: '/api/auth/login',
    json: { email: EMAIL, password: PASSWORD },
  }

  const [registered] = await ask({ method: 'POST', path: '/api/auth/register', json: account })
  expect(registered).toBe(202)
  expect((await ask(signIn))[0]).toBe(401)

  const { token } = await mailbox.expectMail(EMAIL, /open your account/i)
  expect((await ask({ method: 'POST', path: '/api/auth/verify', json: { token } }))[0]).toBe(200)
  expect((await ask({ method: 'POST', path: '/api/auth/verify', json: { token } }))[0]).toBe(422)

  expect((await ask(signIn))[0]).toBe(200)
  const [, me] = await ask<{ user: { username: string } }>({ path: '/api/auth/me' })
  expect(me.user.username).toBe(name)

  const [, list] = await ask<{
    docs: { slug: string; title: string; counts: { likes: number } }[]
  }>({
    path: '/api/sref?limit=2&premium=false',
  })
  const [first, second] = list.docs
  if (!first || !second) throw new Error('The gallery has no styles.')
  const liking = { method: 'POST', path: `/api/sref/${first.slug}/like` }
  const [liked, mark] = await ask<{ liked: boolean; count: number }>(liking)
  expect([liked, mark.liked]).toEqual([200, true])
  expect((await ask<{ count: number }>(liking))[1].count).toBe(mark.count)
  for (const { slug } of [first, second]) {
    const [status] = await ask({ method: 'POST', path: `/api/sref/${slug}/favorite` })
    expect(status).toBe(200)
  }

  const [, favourites] = await ask<{ docs: { slug: string }[]; totalDocs: number }>({
    path: '/api/user/favorites',
  })
  expect(favourites.docs.map(({ slug }) => slug)).toEqual([second.slug, first.slug])

  const [exported, data] = await ask<{ profile: { email: string }; likes: []; favorites: [] }>({
    path: '/api/user/export',
  })
  expect([exported, data.profile.email]).toEqual([200, EMAIL])
  expect([data.likes.length, data.favorites.length]).toEqual([1, 2])

  const leave = { method: 'DELETE', path: '/api/user', json: { password: PASSWORD } }
  expect((await ask(leave))[0]).toBe(204)
  expect((await ask({ path: '/api/user/export' }))[0]).toBe(401)
  expect((await ask(signIn))[0]).toBe(401)
})
