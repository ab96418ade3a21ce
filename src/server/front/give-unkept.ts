import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { applicationAway } from './application-away'
import { throwAway } from './collect-body'
import type { Landed } from './create-flights'
import type { OriginAnswer } from './origin'
import { rewritePage } from './rewrite-page'
import type { SecurePage } from './secure-page'

type Exchange = { request: IncomingMessage; response: ServerResponse }

type Unkept = Exclude<Landed, { kind: 'entry' }>

/**
 * Gives an answer that is not kept to the one who has asked for it.
 *
 * @throws ApiError `not_ready` where there is none.
 */
export async function giveUnkept(
  { request, response }: Exchange,
  landed: Unkept,
  securePage: SecurePage,
): Promise<void> {
  const { method, url = '/', headers } = request
  const acceptEncoding = headers['accept-encoding']
  const answer = toAnswer(landed)
  const page = { answer, method: 'GET', url, acceptEncoding }
  const sent = await rewritePage(page, securePage)
  response.statusCode = sent.status
  for (const [name, value] of Object.entries(sent.headers)) response.setHeader(name, value)
  if (method === 'HEAD') {
    throwAway(sent.body)
    response.end()
    return
  }
  try {
    await pipeline(sent.body, response)
  } catch {
    // Either side has broken off; there is nobody to tell.
    response.destroy()
  }
}

function toAnswer(landed: Unkept): OriginAnswer {
  if (landed.kind === 'unkept') return landed.answer
  if (landed.kind === 'failed') return { ...landed, body: Readable.from([landed.body]) }
  throw applicationAway()
}
