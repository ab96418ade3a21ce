import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Encoding } from './accepted-encoding'
import { compressBody, decodeBody, isCompressible } from './compress-body'
import type { OriginAnswer } from './origin'
import type { Lifetime } from './read-cache-control'
import type { Question } from './read-question'

/** A body and all headers that belong to it, as `writeHead` takes them: name, value, name, value. */
export type Form = { body: Buffer; headers: readonly string[] }

/** A question together with the request headers on which its answer depends. */
export type Source = {
  question: Question
  vary: readonly string[]
  headers: IncomingHttpHeaders
}

/** An answer that is kept, in every form that somebody has asked for. */
export type Entry = {
  key: string
  /** What the application is asked, in nobody's name, to get it again. */
  source: Source
  surrogateKeys: readonly string[]
  /** Times in milliseconds as `Date.now` gives them. */
  madeAt: number
  freshUntil: number
  staleUntil: number
  /** Until when it is given where the application fails. */
  usableUntil: number
  /** Which connection to the database would have told of its changes; null for none. */
  epoch: number | null
  etag: string
  lastModified: number | null
  /** Of a 304. */
  confirmation: readonly string[]
  /** What all forms have in common. */
  headers: readonly string[]
  isCompressible: boolean
  /** At least one. That which is not compressed stays only where somebody takes no other. */
  forms: Partial<Record<Encoding, Form>>
  making: Partial<Record<Encoding, Promise<void>>>
  isPlainWanted: boolean
}

type Input = {
  key: string
  source: Source
  /** As it is sent, without those that belong to one answer or one connection. */
  headers: OriginAnswer['headers']
  body: Buffer
  lifetime: Lifetime
  epoch: number | null
  now: number
}

/** Said of one answer or one connection, or said by the front itself. */
const NOT_KEPT = new Set([
  'age',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'ratelimit',
  'ratelimit-policy',
  'set-cookie',
  'trailer',
  'transfer-encoding',
  'vary',
  'x-cache',
  'x-nextjs-cache',
  'x-request-id',
])

/** What a 304 repeats (RFC 9110, 15.4.5), and the policy, which browsers then take in place of theirs. */
const OF_A_CONFIRMATION = new Set([
  'cache-control',
  'content-location',
  'content-security-policy',
  'expires',
  'last-modified',
  'surrogate-key',
])

export function createEntry({ key, source, headers, body, lifetime, epoch, now }: Input): Entry {
  const { freshMs, staleWhileRevalidateMs, staleIfErrorMs } = lifetime
  const madeAt = now - Number(single(headers.age) ?? 0) * 1000
  const freshUntil = madeAt + freshMs
  const etag = single(headers.etag) ?? hashOf(body)
  const vary = withAcceptEncoding(single(headers.vary))
  const kept = Object.entries(headers).filter(([name]) => !NOT_KEPT.has(name))
  const common = [...flatten(kept), 'vary', vary]
  const confirming = kept.filter(([name]) => OF_A_CONFIRMATION.has(name))
  return {
    key,
    source,
    surrogateKeys: (single(headers['surrogate-key']) ?? '').split(' ').filter(Boolean),
    madeAt,
    freshUntil,
    staleUntil: freshUntil + staleWhileRevalidateMs,
    usableUntil: freshUntil + Math.max(staleIfErrorMs, staleWhileRevalidateMs),
    epoch,
    etag,
    lastModified: readDate(single(headers['last-modified'])),
    confirmation: [...flatten(confirming), 'vary', vary, 'etag', weakTag(etag)],
    headers: common,
    forms: { identity: toForm({ headers: common, body, etag }) },
    isCompressible: isCompressible(single(headers['content-type']), body.length),
    making: {},
    isPlainWanted: false,
  }
}

/**
 * An entry like `next`, with the forms of `before` where both say the same: a page that was asked for
 * anew is mostly the old one, and is not compressed again.
 */
export function withFormsOf(before: Entry | undefined, next: Entry): Entry {
  if (before?.etag !== next.etag || !equalHeaders(before.headers, next.headers)) return next
  const { forms, making, isPlainWanted } = before
  return { ...next, forms, making, isPlainWanted }
}

/** In bytes, of all forms, with what belongs to it. */
export function sizeOf({ key, headers, forms }: Entry): number {
  const different = new Set(Object.values(forms))
  const bodies = [...different].reduce((sum, { body }) => sum + body.length, 0)
  const texts = headers.reduce((sum, text) => sum + text.length, key.length)
  return bodies + texts + OVERHEAD_BYTES
}

/** Objects and places in indexes. */
const OVERHEAD_BYTES = 2_000

/** The form for those who take this encoding, or null while it has yet to be made (`makeForm`). */
export function formOf(entry: Entry, encoding: Encoding): Form | null {
  const { forms } = entry
  if (!entry.isCompressible) return forms.identity ?? null
  if (encoding === 'identity') entry.isPlainWanted = true
  return forms[encoding] ?? null
}

/** Makes the form for an encoding, once however many ask for it. */
export async function makeForm(entry: Entry, encoding: Encoding): Promise<Form> {
  const { making } = entry
  making[encoding] ??= addForm(entry, encoding).finally(() => delete making[encoding])
  await making[encoding]
  const form = entry.forms[encoding]
  if (!form) throw new Error(`There is no ${encoding} form of ${entry.key}.`)
  return form
}

async function addForm(entry: Entry, encoding: Encoding): Promise<void> {
  const { forms, headers, etag } = entry
  const plain = forms.identity ?? toForm({ headers, body: await decodeAny(forms), etag })
  const body = encoding === 'identity' ? null : await compressBody(plain.body, encoding)
  forms[encoding] = body
    ? toForm({ headers: [...headers, 'content-encoding', encoding], body, etag: weakTag(etag) })
    : plain
  // It is several times as long as the others, and nearly nobody wants it.
  if (body && !entry.isPlainWanted && isElsewhere(forms)) delete forms.identity
}

/** Whether the body is there in another form than that which is not compressed. */
function isElsewhere({ identity, br, gzip }: Entry['forms']): boolean {
  const others = [br, gzip].filter((form) => form !== undefined)
  return others.length > 0 && !others.includes(identity as Form)
}

async function decodeAny({ br, gzip }: Entry['forms']): Promise<Buffer> {
  if (br) return decodeBody(br.body, 'br')
  return decodeBody(gzip?.body ?? Buffer.alloc(0), 'gzip')
}

type FormInput = { headers: readonly string[]; body: Buffer; etag: string }

function toForm({ headers, body, etag }: FormInput): Form {
  return { body, headers: [...headers, 'etag', etag, 'content-length', String(body.length)] }
}

/** Forms of one answer are equal in what they say, and not byte by byte. */
export function weakTag(etag: string): string {
  return etag.startsWith('W/') ? etag : `W/${etag}`
}

function hashOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

function withAcceptEncoding(vary: string | undefined): string {
  if (vary === undefined || vary === '') return 'Accept-Encoding'
  return /(^|,)\s*accept-encoding\s*(,|$)/i.test(vary) ? vary : `${vary}, Accept-Encoding`
}

function flatten(headers: [string, string | string[]][]): string[] {
  return headers.flatMap(([name, values]) => [values].flat().flatMap((value) => [name, value]))
}

function equalHeaders(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index])
}

function readDate(text: string | undefined): number | null {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : time
}

export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value
}
