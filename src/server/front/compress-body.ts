import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip, inflate } from 'node:zlib'
import type { Encoding } from './accepted-encoding'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Made while somebody waits: better ones take ten times as long for a tenth less. */
const BROTLI_QUALITY = 5
const GZIP_LEVEL = 6

/** Below this the headers that it takes cost more than it saves. */
const MIN_BYTES = 1_000
/** What does not become smaller by this is sent as it is. */
const WORTHWHILE = 0.95

const COMPRESSIBLE =
  /^(text\/|application\/([a-z.+-]*\+)?(json|xml|javascript)\b|image\/(svg\+xml|x-icon|bmp)\b)/i

/** Whether an answer of this type and length gains by compression. */
export function isCompressible(contentType: string | undefined, bytes: number): boolean {
  return bytes >= MIN_BYTES && COMPRESSIBLE.test(contentType ?? '')
}

/** The body compressed, outside the main thread; null where that gains nothing. */
export async function compressBody(
  body: Buffer,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Buffer | null> {
  const compressed =
    encoding === 'br' ? await brotli(body) : await toGzip(body, { level: GZIP_LEVEL })
  return compressed.length < body.length * WORTHWHILE ? compressed : null
}

const DECODERS = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
}

/**
 * The body as it was before it was encoded.
 *
 * @throws for an encoding that nobody has asked for, and for a damaged body.
 */
export async function decodeBody(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return body
  const decode = DECODERS[encoding as keyof typeof DECODERS]
  if (!decode) throw new Error(`The application answers in an unknown encoding, ${encoding}.`)
  return decode(body)
}

function brotli(body: Buffer): Promise<Buffer> {
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}
