import { Readable } from 'node:stream'
import { acceptedEncoding } from './accepted-encoding'
import { collectBody } from './collect-body'
import { compressBody, decodeBody, isCompressible } from './compress-body'
import { single, weakTag } from './entry'
import type { OriginAnswer } from './origin'
import { isHtml, type SecurePage } from './secure-page'

/** No page of ours comes near; one that did would be sent with the policy of a page without scripts. */
const MAX_BYTES = 16 * 2 ** 20

type Input = {
  answer: OriginAnswer
  /** Of the request. */
  method: string | undefined
  url: string
  acceptEncoding: string | string[] | undefined
}

/** A page that is not kept, with its policy: it is held back until it is whole. All else stays as it is. */
export async function rewritePage(input: Input, securePage: SecurePage): Promise<OriginAnswer> {
  const { answer, method, url, acceptEncoding } = input
  const { status, headers } = answer
  const hasBody = method !== 'HEAD' && status !== 204 && status !== 304
  if (!hasBody || !isHtml(single(headers['content-type']))) return answer
  const collected = await collectBody(answer.body, MAX_BYTES)
  if (!collected.isWhole) return { ...answer, body: collected.body }
  const rendered = await decodeBody(collected.body, single(headers['content-encoding']))
  const { html, policy } = securePage({ html: String(rendered), url })
  const { body, encoding } = await encode(Buffer.from(html), acceptEncoding)
  const { 'content-encoding': _, etag, ...kept } = headers
  return {
    status,
    headers: {
      ...kept,
      ...(etag && { etag: weakTag(String(etag)) }),
      ...(encoding && { 'content-encoding': encoding }),
      'content-length': String(body.length),
      'content-security-policy': policy,
    },
    body: Readable.from([body]),
  }
}

async function encode(body: Buffer, acceptEncoding: Input['acceptEncoding']) {
  const encoding = acceptedEncoding(acceptEncoding)
  const plain = { body, encoding: null }
  if (encoding === 'identity' || !isCompressible('text/html', body.length)) return plain
  const compressed = await compressBody(body, encoding)
  return compressed ? { body: compressed, encoding } : plain
}
