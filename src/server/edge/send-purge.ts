const TIMEOUT_MS = 2_000

/** Names of a request's header are few; an edge refuses one that is much longer. */
const MAX_HEADER_LENGTH = 4_000

type Input = {
  /** Where an edge takes purges. */
  address: string
  keys: readonly string[]
  signal: AbortSignal
}

/**
 * Has an edge remove every answer that was made of one of the keys, or of anything where `all` is among
 * them or they are too many to be named.
 *
 * @throws Error where it does not confirm that within two seconds.
 */
export async function sendPurge({ address, keys, signal }: Input): Promise<void> {
  const named = keys.join(' ')
  const isNamed = !keys.includes('all') && named.length <= MAX_HEADER_LENGTH
  const response = await fetch(address, {
    method: 'PURGE',
    headers: { 'xkey-purge': isNamed ? named : 'all' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`It answers ${response.status}.`)
}
