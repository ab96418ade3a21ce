import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { hintSession } from './hint-session'

/** What an answer with such cookies sends. */
function sent(...cookies: string[]): string[] {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  hintSession(response)
  return [response.getHeader('set-cookie') ?? []].flat().map(String)
}

const END = 'Expires=Mon, 05 Jan 2026 10:00:00 GMT'

describe('the hint at a session', () => {
  it('lasts as long, for scripts to read, and says nothing of the session', () => {
    const session = `payload-token=ey.secret; ${END}; Path=/; HttpOnly=true; SameSite=Lax`
    expect(sent(session)).toEqual([session, `session-hint=1; ${END}; Path=/; SameSite=Lax`])
  })

  it('goes over TLS alone where the session does', () => {
    const [, hint] = sent(`payload-token=a; ${END}; Path=/; HttpOnly; Secure=true; SameSite=Lax`)
    expect(hint).toBe(`session-hint=1; ${END}; Path=/; Secure=true; SameSite=Lax`)
  })

  it('ends with the session', () => {
    const [, hint] = sent(`payload-token=; ${END}; Path=/; HttpOnly=true; SameSite=Lax`)
    expect(hint).toBe(`session-hint=; ${END}; Path=/; SameSite=Lax`)
  })

  it('follows the last word of an answer that says two', () => {
    const cookies = sent('payload-token=; Path=/', 'payload-token=a; Path=/')
    expect(cookies.at(-1)).toBe('session-hint=1; Path=/')
  })

  it('stays out of every other answer', () => {
    expect(sent()).toEqual([])
    expect(sent('payload-locale=en; Path=/')).toEqual(['payload-locale=en; Path=/'])
  })
})
