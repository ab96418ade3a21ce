import { Agent, request } from 'undici'
import {
  createGuardedLookup,
  ForbiddenAddressError,
  isPublicAddress,
  type ResolveName,
  resolveWithSystem,
} from './guard-address'
import type { LoadedPicture } from './loaded-picture'
import { readLocalPicture } from './read-local-picture'

export type PictureLimits = {
  /** Default 20 MB (20 × 1024 × 1024), counted while the bytes arrive. */
  maxBytes?: number
  /** Default 15 s for one picture: names, connections, redirects and body together. */
  timeoutMs?: number
  /** Default 3. */
  maxRedirects?: number
}

export type LoadPicture = (options: {
  /** A web address, or a path inside `folder`. */
  source: string
  /** The folder beside the import file. */
  folder: string
  limits?: PictureLimits
  signal?: AbortSignal
}) => Promise<LoadedPicture>

export type PictureLoader = { loadPicture: LoadPicture; close: () => Promise<void> }

const DEFAULT_LIMITS = { maxBytes: 20 * 1024 * 1024, timeoutMs: 15_000, maxRedirects: 3 }
const WEB_PORTS: readonly number[] = [80, 443]

/**
 * Makes the loader of an import's pictures. From the web it goes only to public addresses on ports
 * 80 and 443, with no cookies, no credentials and no proxy, and follows redirects itself, each
 * checked anew. What the bytes are is for the reader of the picture to decide.
 *
 * Problems come as `reason`, a sentence; only an abort of the caller's `signal` rejects.
 * `allowPrivate`, `allowedPorts` and `resolveName` are for tests; nothing outside the code sets
 * them. Call `close` at the end.
 */
export function createPictureLoader({
  allowPrivate = false,
  allowedPorts = WEB_PORTS,
  resolveName = resolveWithSystem,
}: {
  allowPrivate?: boolean | ((address: string) => boolean)
  allowedPorts?: readonly number[]
  resolveName?: ResolveName
} = {}): PictureLoader {
  const isAllowed = (address: string) =>
    isPublicAddress(address) ||
    (typeof allowPrivate === 'function' ? allowPrivate(address) : allowPrivate)
  const agent = new Agent({
    connect: { lookup: createGuardedLookup({ resolveName, isAllowed }) },
    maxHeaderSize: 16_384,
  })

  return {
    close: () => agent.close(),
    loadPicture: async ({ source, folder, limits, signal }) => {
      signal?.throwIfAborted()
      const bounds = { ...DEFAULT_LIMITS, ...limits }
      const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(source)?.[1]?.toLowerCase()
      if (scheme === 'http' || scheme === 'https') {
        return fetchPicture({ source, bounds, signal, agent, isAllowed, allowedPorts })
      }
      if (scheme !== undefined && /^[^:]+:\/\/|^(?:file|data|blob):/i.test(source)) {
        return refuse(`${show(source)} is neither a file nor an http or https address.`)
      }
      return readLocalPicture({ source, folder, maxBytes: bounds.maxBytes })
    },
  }
}

type Bounds = Required<PictureLimits>
type Checks = { isAllowed: (address: string) => boolean; allowedPorts: readonly number[] }

async function fetchPicture({
  source,
  bounds,
  signal,
  agent,
  ...checks
}: {
  source: string
  bounds: Bounds
  signal: AbortSignal | undefined
  agent: Agent
} & Checks): Promise<LoadedPicture> {
  const timeout = AbortSignal.timeout(bounds.timeoutMs)
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  try {
    let address = source
    for (let hop = 0; hop <= bounds.maxRedirects; hop += 1) {
      const checked = checkAddress({ address, ...checks })
      if ('reason' in checked) return refuse(checked.reason)
      const step = await fetchOnce({ url: checked.url, bounds, signal: either, agent })
      if (!('redirect' in step)) return step
      address = step.redirect
    }
    return refuse(`${show(source)} redirects more than ${bounds.maxRedirects} times.`)
  } catch (error) {
    signal?.throwIfAborted()
    if (timeout.aborted)
      return refuse(`${show(source)} took longer than ${bounds.timeoutMs / 1000} s.`)
    return refuse(explainFailure({ error, source }))
  }
}

/** The URL parser writes every spelling of an IPv4 address (octal, hex, one number) the same way. */
function checkAddress({
  address,
  isAllowed,
  allowedPorts,
}: { address: string } & Checks): { url: URL } | { reason: string } {
  const url = URL.parse(address)
  if (url === null) return { reason: `${show(address)} is not a valid web address.` }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { reason: `${show(address)} is not an http or https address.` }
  }
  if (url.username !== '' || url.password !== '') {
    return { reason: `${url.protocol}//…@${url.host} carries a user name or password.` }
  }
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  if (!allowedPorts.includes(port))
    return { reason: `${show(address)} uses the port ${port}; only 80 and 443 are allowed.` }

  // A name is checked when it is resolved; a literal address is never resolved.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isLiteral = url.hostname.startsWith('[') || /^[\d.]+$/.test(host)
  if (isLiteral && !isAllowed(host)) return { reason: privateReason(address) }
  return { url }
}

async function fetchOnce({
  url,
  bounds,
  signal,
  agent,
}: {
  url: URL
  bounds: Bounds
  signal: AbortSignal
  agent: Agent
}): Promise<LoadedPicture | { redirect: string }> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher: agent,
    signal,
    headers: {
      accept: 'image/*',
      'accept-encoding': 'identity',
      'user-agent': 'sref-gallery-import',
    },
  })
  const stop = (reason: string): LoadedPicture => {
    body.on('error', () => {}).destroy()
    return refuse(reason)
  }

  const location = [headers.location].flat()[0]
  if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
    body.on('error', () => {}).destroy()
    return { redirect: URL.parse(location, url)?.href ?? location }
  }
  if (statusCode !== 200) return stop(`${show(url.href)} answered ${statusCode}.`)
  const encoding = [headers['content-encoding']].flat()[0] ?? 'identity'
  if (encoding !== 'identity')
    return stop(`${show(url.href)} came compressed (${encoding}), unasked.`)
  const tooLarge = `${show(url.href)} is larger than ${bounds.maxBytes} bytes.`
  if (Number(headers['content-length'] ?? 0) > bounds.maxBytes) return stop(tooLarge)

  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bounds.maxBytes) return stop(tooLarge)
    chunks.push(chunk)
  }
  if (size === 0) return refuse(`${show(url.href)} is empty.`)
  return { ok: true, buffer: Buffer.concat(chunks, size), origin: url.href }
}

function explainFailure({ error, source }: { error: unknown; source: string }): string {
  const causes = error instanceof AggregateError ? [error, ...error.errors] : [error]
  if (causes.some((cause) => cause instanceof ForbiddenAddressError)) return privateReason(source)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `${show(source)} cannot be fetched: there is no such host.`
  }
  return `${show(source)} cannot be fetched (${code ?? (error instanceof Error ? error.message : error)}).`
}

function privateReason(address: string): string {
  return `${show(address)} leads to an address that is not on the public internet.`
}

function refuse(reason: string): LoadedPicture {
  return { ok: false, reason }
}

function show(address: string): string {
  return `“${address.length > 200 ? `${address.slice(0, 200)}…` : address}”`
}
