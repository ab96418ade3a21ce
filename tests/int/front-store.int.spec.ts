import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FrontStage, openFrontStage, publicly } from '../helpers/front-stage'
import { waitUntil } from '../helpers/wait-until'

const LIST = '/api/sref?limit=3'
const LONG = JSON.stringify({ words: 'many words '.repeat(500) })

let stage: FrontStage

beforeEach(async () => {
  stage = await openFrontStage()
})

afterEach(() => stage.close())

/** What `x-cache` and the body say. */
async function ask(url = LIST): Promise<[unknown, string]> {
  const { headers, text } = await stage.ask({ url })
  return [headers['x-cache'], text]
}

/** The application answers with this text until told otherwise. */
function say(text: string, headers: Record<string, string> = {}): void {
  stage.application = () => publicly(text, { 'surrogate-key': 'srefs sref:1', ...headers })
}

/** A gate that holds the application's answers back. */
function holdBack(text: string) {
  const gate = Promise.withResolvers<void>()
  let waiting = 0
  stage.application = async () => {
    waiting += 1
    await gate.promise
    return publicly(text, { 'surrogate-key': 'srefs sref:1' })
  }
  return {
    open: gate.resolve,
    reached: (count: number) => waitUntil('the application is asked', () => waiting >= count),
  }
}

describe('a stored answer', () => {
  it('is given without asking while it is fresh, and says its age', async () => {
    say('1')
    expect(await ask()).toEqual(['miss', '1'])
    say('2')
    stage.passedMs += 29_000
    const { headers, text } = await stage.ask({ url: LIST })
    expect([headers['x-cache'], text]).toEqual(['hit', '1'])
    expect(Number(headers.age)).toBeGreaterThanOrEqual(29)
  })

  it('is given once more when it is not, while it is asked for anew', async () => {
    say('1')
    await ask()
    say('2')
    stage.passedMs += 31_000
    expect(await ask()).toEqual(['stale', '1'])
    await waitUntil('the new answer', async () => (await ask())[1] === '2')
    expect(stage.reached.length).toBe(2)
  })

  it('is asked for first when it is older than that', async () => {
    say('1')
    await ask()
    say('2')
    stage.passedMs += 400_000
    expect(await ask()).toEqual(['miss', '2'])
  })

  it('is asked for once, however many want it', async () => {
    const gate = holdBack('1')
    const asked = Array.from({ length: 50 }, () => ask())
    await gate.reached(1)
    gate.open()
    expect(new Set((await Promise.all(asked)).map(([, text]) => text))).toEqual(new Set(['1']))
    expect(stage.reached.length).toBe(1)
  })

  it('answers HEAD, and those who have it, without a body', async () => {
    say(LONG, { etag: '"v1"' })
    await ask()
    const head = await stage.ask({ url: LIST, method: 'HEAD' })
    expect([head.headers['content-length'], head.text]).toEqual([String(LONG.length), ''])
    for (const tag of ['"v1"', 'W/"v1"', '"v0", W/"v1"', '*']) {
      const again = await stage.ask({ url: LIST, headers: { 'if-none-match': tag } })
      expect([again.status, again.text, again.headers['x-cache']]).toEqual([304, '', 'hit'])
    }
    const other = await stage.ask({ url: LIST, headers: { 'if-none-match': '"v0"' } })
    expect(other.status).toBe(200)
  })

  it('has a tag also where the application gives none', async () => {
    say(LONG)
    const { etag } = (await stage.ask({ url: LIST })).headers
    const again = await stage.ask({ url: LIST, headers: { 'if-none-match': String(etag) } })
    expect(again.status).toBe(304)
  })

  it('comes in the smallest form that the client takes', async () => {
    say(LONG, { etag: '"v1"' })
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
    ] as const) {
      const { headers, bytes } = await stage.askForBytes(LIST, { 'accept-encoding': accepted })
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers.vary).toBe('Accept-Encoding')
      expect(headers.etag).toBe('W/"v1"')
      expect(String(unpack[encoding](bytes))).toBe(LONG)
    }
    const plain = await stage.ask({ url: LIST, headers: { 'accept-encoding': 'identity' } })
    expect([plain.headers['content-encoding'], plain.headers.etag]).toEqual([undefined, '"v1"'])
  })

  it('may be a picture, which is sent as it is', async () => {
    const picture = Buffer.alloc(5_000, 7)
    stage.application = () => ({
      headers: {
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
      },
      body: picture,
    })
    for (const result of ['miss', 'hit']) {
      const { headers, bytes } = await stage.askForBytes('/api/cms/media/file/a-320.webp', {
        'accept-encoding': 'br',
      })
      expect([headers['x-cache'], headers['content-encoding']]).toEqual([result, undefined])
      expect(bytes.equals(picture)).toBe(true)
    }
  })

  it('is none of more than two megabytes; that comes through whole all the same', async () => {
    const large = 'x'.repeat(3 * 2 ** 20)
    say(large)
    for (let round = 0; round < 2; round += 1) {
      const [result, text] = await ask()
      expect([result, text.length]).not.toEqual(['hit', large.length])
      expect(text === large).toBe(true)
    }
  })
})

describe('a change', () => {
  it('removes what carries one of its keys, and nothing else', async () => {
    say('1')
    await ask()
    stage.application = () => publicly('tags', { 'surrogate-key': 'tags' })
    await ask('/api/tags')
    say('2')
    stage.change(['sref:1'])
    expect(await ask()).toEqual(['miss', '2'])
    expect((await ask('/api/tags'))[0]).toBe('hit')
  })

  it('that touches all removes everything', async () => {
    say('1')
    await ask()
    say('2')
    stage.change('all')
    expect(await ask()).toEqual(['miss', '2'])
  })

  it('is seen by all who ask after it, though a question is on its way', async () => {
    const old = holdBack('old')
    const before = ask()
    await old.reached(1)
    stage.change(['srefs'])
    say('new')
    expect(await ask()).toEqual(['miss', 'new'])
    old.open()
    expect((await before)[1]).toBe('old')
    expect(await ask()).toEqual(['hit', 'new'])
  })

  it('is never undone by an answer that was asked for before it', async () => {
    const old = holdBack('old')
    const before = ask()
    await old.reached(1)
    stage.change(['sref:1'])
    old.open()
    await before
    say('new')
    expect(await ask()).toEqual(['miss', 'new'])
  })

  it('is not hidden by what failed before: nothing purged is given where the application fails', async () => {
    say('premium now')
    await ask()
    stage.change(['sref:1'])
    stage.application = () => ({ status: 503, headers: { 'cache-control': 'no-store' } })
    expect((await stage.ask({ url: LIST })).status).toBe(503)
    await stage.stopApplication()
    expect((await stage.ask({ url: LIST })).status).toBe(503)
  })

  it('has the popular asked for again before anyone does', async () => {
    say('1')
    for (let round = 0; round < 3; round += 1) await ask()
    await ask('/api/tags')
    say('2')
    stage.change(['srefs'])
    await waitUntil('the question', () => stage.reached.length === 3)
    expect(stage.reached.at(-1)?.url).toBe(LIST)
    await waitUntil('the answer', async () => (await ask())[0] === 'hit')
    expect(await ask()).toEqual(['hit', '2'])
    expect(stage.reached.length).toBe(3)
  })
})

describe('a change of counts alone', () => {
  it('has what shows them asked for anew, and removes nothing', async () => {
    say('1')
    await ask()
    stage.change(['~srefs'])
    await stage.stopApplication()
    expect(await ask()).toEqual(['stale', '1'])
    await stage.startApplication()
    say('2')
    stage.passedMs += 2_000
    await waitUntil('the new counts', async () => (await ask())[1] === '2')
    expect((await ask())[0]).toBe('hit')
  })

  it('together with another change is no excuse', async () => {
    say('1')
    await ask()
    say('2')
    stage.change(['~tags', 'sref:1'])
    expect(await ask()).toEqual(['miss', '2'])
  })
})

describe('an application that fails', () => {
  it.each([
    ['answers with an error', () => ({ status: 500 })],
    ['breaks off', () => Promise.reject(new Error('gone'))],
  ])('and %s is not noticed on what is stored, however old', async (_, failing) => {
    say('1')
    await ask()
    stage.application = failing
    for (const passedMs of [31_000, 400_000, 3_600_000]) {
      stage.passedMs = passedMs
      expect(await ask()).toEqual(['stale', '1'])
    }
    stage.passedMs = 100_000_000
    expect((await stage.ask({ url: LIST })).status).toBeGreaterThanOrEqual(500)
  })

  it('because it is not there is the same, and it is found again by itself', async () => {
    say('1')
    await ask()
    await stage.stopApplication()
    stage.passedMs = 400_000
    for (let round = 0; round < 20; round += 1) expect(await ask()).toEqual(['stale', '1'])
    const unknown = await stage.ask({ url: '/api/tags' })
    expect([unknown.status, unknown.headers['retry-after']]).toEqual([503, '5'])
    say('2')
    await stage.startApplication()
    await waitUntil('the new answer', async () => (await ask())[1] === '2')
  })

  it('is logged with the id of the request that has met it', async () => {
    await stage.stopApplication()
    const requestId = 'who-met-it-first'
    await stage.ask({ url: LIST, headers: { 'x-request-id': requestId } })
    expect(stage.logged).toContainEqual(
      expect.objectContaining({ event: 'origin.unreachable', requestId }),
    )
  })

  it('by being slow keeps nobody waiting who could be given something', async () => {
    say('1')
    await ask()
    stage.passedMs = 400_000
    const gate = holdBack('2')
    const startedAt = performance.now()
    for (let round = 0; round < 10; round += 1) expect(await ask()).toEqual(['stale', '1'])
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    gate.open()
  })
})

describe('while changes cannot be heard of', () => {
  it('nothing is given without asking, unless the application fails', async () => {
    say('1')
    await ask()
    stage.isSure = false
    say('2')
    expect(await ask()).toEqual(['miss', '2'])
    expect(await ask()).toEqual(['miss', '2'])
    stage.application = () => ({ status: 500 })
    expect(await ask()).toEqual(['stale', '2'])
  })

  it('what is gone is told, and not what was there', async () => {
    say('1')
    await ask()
    stage.isSure = false
    stage.application = () => ({ status: 404, headers: { 'cache-control': 'private, no-store' } })
    expect((await stage.ask({ url: LIST })).status).toBe(404)
    stage.passedMs += 10_000
    stage.application = () => ({ status: 500 })
    expect((await stage.ask({ url: LIST })).status).toBe(500)
  })

  it('and after it each answer is asked for anew, once', async () => {
    say('1')
    await ask()
    stage.isSure = false
    stage.isSure = true
    stage.change('all', true)
    say('2')
    expect(await ask()).toEqual(['miss', '2'])
    expect(await ask()).toEqual(['hit', '2'])
  })
})

describe('what is passed on', () => {
  it('reaches the application as it came, and so does its answer', async () => {
    stage.application = ({ method, url, headers }) => ({
      status: 201,
      headers: { 'content-type': 'application/json', 'x-own': 'yes' },
      body: JSON.stringify({ method, url, agent: headers['user-agent'] }),
    })
    const headers = { 'user-agent': 'a browser' }
    const answer = await stage.ask({ url: '/api/sref?x=1', method: 'POST', headers })
    expect([answer.status, answer.headers['x-own'], answer.headers['x-cache']]).toEqual([
      201,
      'yes',
      'pass',
    ])
    expect(JSON.parse(answer.text)).toEqual({
      method: 'POST',
      url: '/api/sref?x=1',
      agent: 'a browser',
    })
  })

  it.each([
    '/admin',
    '/random',
    '/api/auth/me',
    '/api/user',
    '/api/sref?unknown=1',
    '/?q=ink',
    '/nothing/here',
    '/api/cms/srefs?where[x]=1',
  ])('is every request for %s', async (url) => {
    say('1')
    expect((await ask(url))[0]).toBe('pass')
    expect((await ask(url))[0]).toBe('pass')
    expect(stage.reached.map((one) => one.url)).toEqual([url, url])
  })

  it('is what has turned out to be for one person, so that nobody waits for another', async () => {
    stage.application = () => ({ headers: { 'cache-control': 'private, no-store' }, body: 'mine' })
    await ask()
    const reached = stage.reached.length
    expect(await ask()).toEqual(['pass', 'mine'])
    expect(stage.reached.length).toBe(reached + 1)
  })
})

it('counts what it does', async () => {
  say('1')
  await ask()
  await ask()
  stage.change(['srefs'])
  const text = await stage.metrics()
  expect(text).toContain('front_answers_total{result="hit"} 1')
  expect(text).toContain('front_answers_total{result="miss"} 1')
  expect(text).toContain('front_purged_entries_total 1')
  expect(text).toMatch(/front_store_bytes\{segment="probation"\} \d/)
})
