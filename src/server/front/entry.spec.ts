import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createEntry, formOf, makeForm, sizeOf, withFormsOf } from './entry'

const TEXT = JSON.stringify({ words: 'many words '.repeat(1_000) })

function entryOf(body: string | Buffer, etag = '"v1"') {
  return createEntry({
    key: 'html /',
    source: { question: { key: 'html /', url: '/', isRsc: false }, vary: [], headers: {} },
    headers: { 'content-type': 'application/json', etag, 'set-cookie': 'a=1', 'x-request-id': 'a' },
    body: Buffer.from(body),
    lifetime: { freshMs: 1, staleWhileRevalidateMs: 1, staleIfErrorMs: 1 },
    epoch: 0,
    now: 0,
  })
}

describe('the forms of an answer', () => {
  it('are made when somebody takes them, and the longest stays only where somebody does', async () => {
    const entry = entryOf(TEXT)
    const before = sizeOf(entry)
    expect(formOf(entry, 'br')).toBeNull()
    const brotli = await makeForm(entry, 'br')
    expect(String(brotliDecompressSync(brotli.body))).toBe(TEXT)
    expect(formOf(entry, 'br')).toBe(brotli)
    expect(sizeOf(entry)).toBeLessThan(before / 2)
    expect(String(gunzipSync((await makeForm(entry, 'gzip')).body))).toBe(TEXT)

    expect(formOf(entry, 'identity')).toBeNull()
    const [plain, same] = await Promise.all([
      makeForm(entry, 'identity'),
      makeForm(entry, 'identity'),
    ])
    expect(String(plain.body)).toBe(TEXT)
    expect(same).toBe(plain)
    expect(plain.headers).not.toContain('content-encoding')
    expect(formOf(entry, 'identity')).toBe(plain)
  })

  it('stay together where one was asked for as it is', async () => {
    const entry = entryOf(TEXT)
    expect(String(formOf(entry, 'identity')?.body)).toBe(TEXT)
    await makeForm(entry, 'br')
    expect(String(formOf(entry, 'identity')?.body)).toBe(TEXT)
  })

  it('are one where compressing gains nothing', async () => {
    const noise = randomBytes(4_000)
    const entry = entryOf(noise)
    const [brotli, gzip] = await Promise.all([makeForm(entry, 'br'), makeForm(entry, 'gzip')])
    for (const form of [brotli, gzip, await makeForm(entry, 'identity')]) {
      expect(form.headers).not.toContain('br')
      expect(form.body.equals(noise)).toBe(true)
    }
    const short = entryOf('{}')
    expect(formOf(short, 'br')).toBe(formOf(short, 'identity'))
  })

  it('are kept for the next answer where that says the same', async () => {
    const before = entryOf(TEXT)
    const brotli = await makeForm(before, 'br')
    expect(formOf(withFormsOf(before, entryOf(TEXT)), 'br')).toBe(brotli)
    expect(formOf(withFormsOf(before, entryOf(`${TEXT} `, '"v2"')), 'br')).toBeNull()
    expect(formOf(withFormsOf(undefined, entryOf(TEXT)), 'br')).toBeNull()
  })
})

it('what was said to one request is said to no other', () => {
  const { headers } = entryOf(TEXT)
  expect(headers).not.toContain('set-cookie')
  expect(headers).not.toContain('x-request-id')
  expect(headers).toContain('content-type')
})
