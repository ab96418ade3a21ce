import type { IncomingMessage, ServerResponse } from 'node:http'
import { knowsTag } from '../http/knows-tag'
import { acceptedEncoding } from './accepted-encoding'
import { type Entry, type Form, formOf, makeForm } from './entry'

export type CacheResult = 'hit' | 'stale' | 'miss' | 'pass'

type Exchange = { request: IncomingMessage; response: ServerResponse }

type Given = {
  entry: Entry
  result: CacheResult
  now: number
  /** Called after the entry has grown by another form. */
  onGrown: (entry: Entry) => void
}

/**
 * Answers with an entry: 304 to those who have it, the headers alone to `HEAD`, and the smallest form
 * that the client takes. A form that nobody has asked for yet is made first.
 */
export function sendEntry(exchange: Exchange, given: Given): Promise<void> | undefined {
  const { request, response } = exchange
  const { entry, result, now, onGrown } = given
  const age = String(Math.max(0, Math.floor((now - entry.madeAt) / 1000)))
  if (hasIt(request, entry)) {
    response.writeHead(304, [...entry.confirmation, 'age', age, 'x-cache', result])
    response.end()
    return
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding'])
  const form = formOf(entry, encoding)
  if (form) {
    send(exchange, form, [age, result])
    return
  }
  return makeForm(entry, encoding).then((made) => {
    onGrown(entry)
    send(exchange, made, [age, result])
  })
}

function send({ request, response }: Exchange, { headers, body }: Form, said: [string, string]) {
  const [age, result] = said
  response.writeHead(200, [...headers, 'age', age, 'x-cache', result])
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** By tag, or where the client gives none, by date (RFC 9110, 13.2.2). */
function hasIt({ headers }: IncomingMessage, { etag, lastModified }: Entry): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return knowsTag(tags, etag)
  const since = headers['if-modified-since']
  return since !== undefined && lastModified !== null && lastModified <= Date.parse(since)
}
