import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveStatic } from './serve-static'

const SCRIPT = `export const words = ${JSON.stringify('many words '.repeat(200))}`

let folder: string
let site: string
let server: ReturnType<typeof createServer>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-'))
  await mkdir(path.join(folder, 'chunks'))
  await writeFile(path.join(folder, 'chunks', 'page.js'), SCRIPT)
  await writeFile(path.join(folder, 'chunks', 'page.js.br'), brotliCompressSync(SCRIPT))
  await writeFile(path.join(folder, '..', `${path.basename(folder)}.secret`), 'secret')
  const handle = serveStatic({
    folder,
    handle: async (request, response) => {
      response.statusCode = 404
      response.end(`application ${request.url}`)
    },
  })
  server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
  await rm(`${folder}.secret`)
})

describe('the files of the build', () => {
  it('come compressed to whoever takes that, and are kept for a year', async () => {
    const headers = { 'accept-encoding': 'gzip, br' }
    const answer = await fetch(`${site}/_next/static/chunks/page.js`, { headers })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('content-type')).toBe('text/javascript')
    expect(answer.headers.get('cache-control')).toBe('public,max-age=31536000,immutable')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(await answer.text()).toBe(SCRIPT)
  })

  it('come as they are to everyone else', async () => {
    const headers = { 'accept-encoding': 'identity' }
    const answer = await fetch(`${site}/_next/static/chunks/page.js`, { headers })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(SCRIPT)
  })

  it('are not sent again to who has them', async () => {
    const url = `${site}/_next/static/chunks/page.js`
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    const again = await fetch(url, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })

  it.each([
    '/',
    '/_next/static/chunks/none.js',
    '/_next/static/chunks/page',
    '/_next/static',
    '/_next/image?url=x',
    '/_next/staticx/chunks/page.js',
  ])('leave %s, with its whole address, to the application', async (url) => {
    expect(await (await fetch(`${site}${url}`)).text()).toBe(`application ${url}`)
  })

  it('are all there is: no address leads out of the folder', async () => {
    const outside = `${path.basename(folder)}.secret`
    for (const up of ['..%2f', '%2e%2e/', '..%5c', '%2e%2e%2f']) {
      const answer = await fetch(`${site}/_next/static/${up}${outside}`)
      expect(await answer.text(), up).not.toBe('secret')
    }
  })

  it('are changed by nobody: other methods go to the application', async () => {
    const answer = await fetch(`${site}/_next/static/chunks/page.js`, { method: 'POST' })
    expect(await answer.text()).toBe('application /_next/static/chunks/page.js')
  })
})
