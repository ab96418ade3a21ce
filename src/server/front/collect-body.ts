import { Readable } from 'node:stream'

export type Collected = { isWhole: true; body: Buffer } | { isWhole: false; body: Readable }

/**
 * Reads a body to its end. One that is longer than `maxBytes` comes back as a stream that begins with
 * what has been read.
 *
 * @throws what the body fails with.
 */
export async function collectBody(body: Readable, maxBytes: number): Promise<Collected> {
  const chunks: Buffer[] = []
  let bytes = 0
  const iterator: AsyncIterator<Buffer> = body[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await iterator.next()
    if (done) return { isWhole: true, body: Buffer.concat(chunks) }
    const chunk = Buffer.from(value)
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > maxBytes) return { isWhole: false, body: goOn(body, chunks, iterator) }
  }
}

/** Gives up a body, whose connection is free then. That it was not read to its end is no error. */
export function throwAway(body: Readable): void {
  body.on('error', () => undefined).destroy()
}

function goOn(body: Readable, chunks: Buffer[], iterator: AsyncIterator<Buffer>): Readable {
  async function* rest() {
    yield* chunks
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return
      yield value
    }
  }
  const whole = Readable.from(rest())
  // Who stops reading early must set the connection free that the body comes from.
  return whole.once('close', () => throwAway(body))
}
