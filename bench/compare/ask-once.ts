import { get, type IncomingHttpHeaders } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { UserFacingError } from '@/server/user-facing-error'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

const TIMEOUT_MS = 60_000
const READY_TIMEOUT_MS = 240_000
const POLL_MS = 200

/** Asks as the load tool does: with no other headers than those given. */
export function askOnce(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers, agent: false, timeout: TIMEOUT_MS }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(chunks) })
      })
    })
    asked.once('timeout', () => asked.destroy(new Error(`${url} took too long.`)))
    asked.once('error', reject)
  })
}

/** @throws UserFacingError when the process ends, or nothing answers well in four minutes. */
export async function untilServed(
  address: string,
  { name, ended }: { name: string; ended: Promise<{ code: number }> },
): Promise<void> {
  const failed = ended.then(({ code }) => {
    throw new UserFacingError({ message: `${name} ended with ${code}.` })
  })
  failed.catch(() => undefined)
  const deadline = performance.now() + READY_TIMEOUT_MS
  for (;;) {
    const answer = await Promise.race([askOnce(address).catch(() => null), failed])
    if (answer?.status === 200) return
    if (performance.now() > deadline) {
      throw new UserFacingError({ message: `${name} does not answer at ${address}.` })
    }
    await Promise.race([delay(POLL_MS), failed])
  }
}
