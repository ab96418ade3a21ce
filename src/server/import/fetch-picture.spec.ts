import type { LookupAddress } from 'node:dns'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPictureLoader, type PictureLimits } from './fetch-picture'
import { isPublicAddress } from './guard-address'
import type { LoadedPicture } from './loaded-picture'

const PIXELS = Buffer.from('not really a picture')

let root: string
let folder: string
let server: Server
let port: number
let requests: IncomingMessage[] = []
let closedConnections = 0

const routes: Record<string, (response: ServerResponse) => void> = {
  '/ok': (response) => response.setHeader('content-type', 'text/html').end(PIXELS),
  '/missing': (response) => response.writeHead(404).end('no'),
  '/empty': (response) => response.end(),
  '/compressed': (response) => response.setHeader('content-encoding', 'gzip').end(PIXELS),
  '/to-ok': (response) => response.writeHead(302, { location: '/ok' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-metadata': (response) =>
    response.writeHead(301, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/to-name': (response) =>
    response.writeHead(307, { location: `http://inside.test:${port}/ok` }).end(),
  '/to-port': (response) => response.writeHead(302, { location: 'http://8.8.8.8:6379/' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => {},
  '/slow': (response) => {
    response.write('a')
    response.on('close', () => clearInterval(timer))
    const timer = setInterval(() => response.write('a'), 20)
  },
  '/endless': (response) => {
    const push = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384)));
    }
    response.on('drain', push)
    push()
  },
  '/huge-length': (response) => {
    response.writeHead(200, { 'content-length': '999999999' })
    response.write('a')
  },
  '/short-length': (response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdefghij')
  },
  '/broken-length': (response) => {
    response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc')
  },
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-pictures-'))
  folder = join(root, 'pictures')
  await mkdir(join(folder, 'images'), { recursive: true })
  await writeFile(join(folder, 'images', 'a.webp'), PIXELS)
  await writeFile(join(folder, 'a: b, c.png'), PIXELS)
  await writeFile(join(folder, 'empty.png'), '')
  await writeFile(join(folder, 'big.png'), '')
  await truncate(join(folder, 'big.png'), 21 * 1024 * 1024)
  await writeFile(join(root, 'secret.txt'), 'secret')
  await mkdir(join(root, 'pictures-2'))
  await writeFile(join(root, 'pictures-2', 'b.png'), 'secret')
  await symlink(join(root, 'secret.txt'), join(folder, 'out.png'))
  await symlink(join(root, 'pictures-2'), join(folder, 'out'))
  await symlink(join(folder, 'images', 'a.webp'), join(folder, 'inside.webp'))

  server = createServer((request, response) => {
    requests.push(request)
    response.on('close', () => {
      closedConnections += 1
    })
    routes[request.url ?? '']?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterEach(() => {
  requests = []
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(root, { recursive: true })
})

/** Loads with this server's port open; only 127.0.0.1 counts as public beside the internet. */
async function load({
  source,
  limits = {},
  names = {},
  allowPrivate = (address) => address === '127.0.0.1',
  signal,
}: {
  source: string
  limits?: PictureLimits
  names?: Record<string, string[]>
  allowPrivate?: boolean | ((address: string) => boolean)
  signal?: AbortSignal
}): Promise<LoadedPicture> {
  const resolveName = async (name: string): Promise<LookupAddress[]> =>
    (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const allowedPorts = [80, 443, port]
  const loader = createPictureLoader({ allowPrivate, allowedPorts, resolveName })
  try {
    return await loader.loadPicture({ source, folder, limits, ...(signal && { signal }) })
  } finally {
    await loader.close()
  }
}

async function reasonOf(options: Parameters<typeof load>[0]): Promise<string> {
  const result = await load(options)
  return result.ok ? `loaded from ${result.origin}` : result.reason
}

const local = (path: string) => `http://127.0.0.1:${port}${path}`

describe('a picture on the web', () => {
  it('is fetched whatever type the server claims, without cookies or credentials', async () => {
    expect(await load({ source: local('/ok') })).toEqual({
      ok: true,
      buffer: PIXELS,
      origin: local('/ok'),
    })
    expect(requests[0]?.headers).not.toHaveProperty('cookie')
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('is fetched by name at the very address that was checked', async () => {
    const names = { 'pictures.test': ['127.0.0.1'] }
    const result = await load({ source: `http://pictures.test:${port}/to-ok`, names })
    expect(result).toMatchObject({ ok: true, origin: `http://pictures.test:${port}/ok` })
  })

  it.each([
    ['/missing', 'answered 404'],
    ['/empty', 'is empty'],
    ['/compressed', 'compressed (gzip)'],
    ['/loop', 'redirects more than 3 times'],
    ['/broken-length', 'cannot be fetched'],
  ])('that is not to be had (%s) says why', async (path, reason) =>
    expect(await reasonOf({ source: local(path) })).toContain(reason),
  )

  it('follows at most the allowed redirects', async () => {
    await reasonOf({ source: local('/loop') })
    expect(requests).toHaveLength(4)
  })
})

describe('an address that is not public is never connected to', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://10.1.2.3/a.png',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[::7f00:1]/',
    'http://[2002:7f00:1::]/',
  ])('%s', async (source) => {
    const reason = await reasonOf({ source, allowPrivate: false })
    expect(reason).toContain('not on the public internet')
  })

  it('whatever name leads there, even if only one of its addresses does', async () => {
    const source = `http://inside.test:${port}/ok`
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1']]) {
      const names = { 'inside.test': addresses }
      const reason = await reasonOf({ source, names, allowPrivate: false })
      expect(reason).toContain('not on the public internet')
    }
    expect(requests).toHaveLength(0)
  })

  it('when the system’s own resolver gives it', async () => {
    const loader = createPictureLoader({ allowedPorts: [port] })
    const result = await loader.loadPicture({ source: `http://localhost:${port}/ok`, folder })
    await loader.close()
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('public internet') })
    expect(requests).toHaveLength(0)
  })

  it('by a redirect, to an address, a name, a port or another scheme', async () => {
    const names = { 'inside.test': ['10.0.0.7'] }
    expect(await reasonOf({ source: local('/to-metadata') })).toContain('public internet')
    expect(await reasonOf({ source: local('/to-name'), names })).toContain('public internet')
    expect(await reasonOf({ source: local('/to-port') })).toContain('port 6379')
    expect(await reasonOf({ source: local('/to-file') })).toContain('not an http or https address')
  })

  it('knows public addresses when it sees them', () => {
    expect(['8.8.8.8', '2606:4700::1111'].map(isPublicAddress)).toEqual([true, true])
    expect(isPublicAddress('not an address')).toBe(false)
  })
})

describe('an address that is not to be used is refused', () => {
  it.each([
    ['ftp://example.com/a.png', 'neither a file nor an http or https address'],
    ['file:///etc/passwd', 'neither a file nor an http or https address'],
    ['data:image/png;base64,AAAA', 'neither a file nor an http or https address'],
    ['http://', 'not a valid web address'],
    ['http://example.com:22/', 'port 22'],
    ['https://user:secret@example.com/a.png', 'carries a user name or password'],
  ])('%s', async (source, reason) => {
    const told = await reasonOf({ source })
    expect(told).toContain(reason)
    expect(told).not.toContain('secret')
  })
})

describe('limits', () => {
  it('end a body that never does, as soon as it is too large', async () => {
    const before = closedConnections
    const limits = { maxBytes: 100_000 }
    expect(await reasonOf({ source: local('/endless'), limits })).toContain('larger than 100000')
    await expect.poll(() => closedConnections).toBe(before + 1)
  })

  it('believe a too large content-length, and need none', async () => {
    expect(await reasonOf({ source: local('/huge-length') })).toContain(
      'larger than 20971520 bytes',
    )
  })

  it('take no more than a too small content-length announces', async () => {
    const result = await load({ source: local('/short-length') })
    expect(result).toMatchObject({ ok: true, buffer: Buffer.from('abc') })
  })

  it.each(['/slow', '/silent'])('cut off a server that dawdles (%s)', async (path) => {
    const limits = { timeoutMs: 150 }
    expect(await reasonOf({ source: local(path), limits })).toContain('took longer than 0.15 s')
  })

  it('let the caller abort', async () => {
    const controller = new AbortController()
    const loading = load({ source: local('/silent'), signal: controller.signal })
    await expect.poll(() => requests.length).toBe(1)
    controller.abort(new Error('stopped by hand'))
    await expect(loading).rejects.toThrow('stopped by hand')
  })
})

describe('a picture beside the file', () => {
  it.each([
    'images/a.webp',
    '/images/a.webp',
    './images//a.webp',
    'images\\a.webp',
    'inside.webp',
    'a: b, c.png',
  ])('is found as %s', async (source) =>
    expect(await load({ source })).toMatchObject({ ok: true, buffer: PIXELS }),
  )

  it('that is not there says where it was looked for', async () => {
    const reason = await reasonOf({ source: '/images/sref/x.webp' })
    expect(reason).toContain(join(folder, 'images', 'sref', 'x.webp'))
  })

  it.each([
    ['../secret.txt', 'leads out of'],
    ['images/../../secret.txt', 'leads out of'],
    ['..\\secret.txt', 'leads out of'],
    ['out.png', 'by a symbolic link'],
    ['out/b.png', 'by a symbolic link'],
    ['C:\\secret.txt', 'leads out of'],
    ['/etc/passwd', 'is not there'],
    ['', 'not a file name'],
    ['/', 'not a file name'],
    ['a\0.png', 'not a file name'],
    ['images', 'is not a file'],
    ['empty.png', 'is empty'],
    ['big.png', 'larger than 20971520 bytes'],
    ['x'.repeat(5000), 'is not there'],
  ])('%j is refused', async (source, reason) =>
    expect(await reasonOf({ source })).toContain(reason),
  )
})
