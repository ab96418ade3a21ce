import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { marksOf } from './marks-store'
import { setMark } from './set-mark'

type Request = { method: string; path: string; answer: (status: number, body: object) => void }

/** What was asked of the API and not answered yet. */
let asked: Request[] = []
let number = 0

beforeEach(() => {
  asked = []
  number += 1
  vi.stubGlobal('document', { getElementById: () => null, cookie: '' })
  vi.stubGlobal('fetch', (path: string, { method }: { method: string }) => {
    return new Promise<Response>((resolve) => {
      const answer = (status: number, body: object) => resolve(Response.json(body, { status }))
      asked.push({ method, path, answer })
    })
  })
})
afterEach(() => vi.unstubAllGlobals())

/** A style that no other test has touched: what is marked lasts as long as the page. */
const style = () => ({ slug: `style-${number}`, title: 'Ink', kind: 'like' as const, count: 7 })

function next(): Request {
  const request = asked.shift()
  if (!request) throw new Error('Nothing was asked.')
  return request
}

describe('a mark', () => {
  it('shows at once, then as the gallery counts it', async () => {
    const target = style()
    const done = setMark(target, true)
    expect(marksOf(target.slug)).toEqual({ isLiked: true, likeCount: 8 })
    const request = next()
    expect(request).toMatchObject({ method: 'POST', path: `/api/sref/${target.slug}/like` })
    request.answer(200, { liked: true, count: 12 })
    await done
    expect(marksOf(target.slug)).toEqual({ isLiked: true, likeCount: 12 })
  })

  it('is put back where it is refused', async () => {
    const target = style()
    const done = setMark(target, true)
    next().answer(503, { errors: [{ code: 'not_ready', message: 'Not now.' }] })
    await done
    expect(marksOf(target.slug)).toEqual({ isLiked: false, likeCount: 7 })
  })

  it('follows the last of many presses, with one request at a time', async () => {
    const target = style()
    const done = setMark(target, true)
    await setMark(target, false)
    await setMark(target, true)
    await setMark(target, false)
    expect(asked).toHaveLength(1)
    expect(marksOf(target.slug)).toEqual({ isLiked: false, likeCount: 7 })
    next().answer(200, { liked: true, count: 8 })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    const second = next()
    expect(second.method).toBe('DELETE')
    second.answer(200, { liked: false, count: 7 })
    await done
    expect(asked).toHaveLength(0)
    expect(marksOf(target.slug)).toEqual({ isLiked: false, likeCount: 7 })
  })

  it('that is pressed back before it is sent twice is asked once', async () => {
    const target = style()
    const done = setMark(target, true)
    await setMark(target, false)
    await setMark(target, true)
    next().answer(200, { liked: true, count: 8 })
    await done
    expect(asked).toHaveLength(0)
    expect(marksOf(target.slug).isLiked).toBe(true)
  })
})
