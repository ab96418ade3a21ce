import type { Logger } from 'pino'
import type { StoredDocuments, Version } from './stored-documents'

const CHECK_INTERVAL_MS = 1_000
/** Knowledge of this age no longer serves; the next question waits for a new check. */
const MAX_AGE_MS = 3_000
const SAMPLE_INTERVAL_MS = 5_000
/** After a proof that the index is not ours; the repair is under way meanwhile. */
const DISTRUST_MS = 10_000

/** Why an index is not asked: it is too far behind, or holds another state than it was given. */
type Reason = 'unknown' | 'lagging' | 'outdated'

export type IndexWatch = {
  /** Whether what the index finds is near enough to what Postgres has. */
  isTrusted: () => Promise<boolean>
  /** A hit has proven that the index is old or foreign. */
  distrust: () => void
}

type Input = {
  documents: Pick<StoredDocuments, 'oldestUnsentSeconds' | 'newestSent'>
  /** The versions that the index holds, by id. Rejects when it cannot be asked. */
  readIndexed: (ids: string[]) => Promise<Map<string, string>>
  /** Asks for the repair of an index that is not what it should be. */
  onOutdated: () => void
  logger: Pick<Logger, 'info' | 'warn'>
  /** Milliseconds. */
  now: () => number
  maxLagSeconds?: number
}

/**
 * Watches beside the traffic whether the index may be trusted: how long the oldest change has been
 * waiting to be sent, at most once a second, and, every five seconds, whether the index has the
 * document that was sent last, which one that was emptied, restored or swapped has not. While Postgres
 * cannot be asked, the last knowledge holds.
 */
export function watchIndex({
  documents,
  readIndexed,
  onOutdated,
  logger,
  now,
  maxLagSeconds = 5,
}: Input): IndexWatch {
  let lag: Reason | null = 'unknown'
  let checkedAt = Number.NEGATIVE_INFINITY
  let sampledAt = Number.NEGATIVE_INFINITY
  let distrustedUntil = Number.NEGATIVE_INFINITY
  let checking: Promise<void> | undefined
  let reported: Reason | null = 'unknown'

  const reason = (): Reason | null => (now() < distrustedUntil ? 'outdated' : lag)

  async function check(): Promise<void> {
    const isFirst = lag === 'unknown'
    checkedAt = now()
    const sample = now() - sampledAt >= SAMPLE_INTERVAL_MS ? takeSample() : undefined
    try {
      lag = (await documents.oldestUnsentSeconds()) > maxLagSeconds ? 'lagging' : null
    } catch {
      // Postgres is away, which the answers themselves report; what was known before holds.
    }
    if (isFirst) await sample
    report()
  }

  async function takeSample(): Promise<void> {
    sampledAt = now()
    try {
      const isMissing = async (sent: Version | null) =>
        sent !== null && isOlder((await readIndexed([sent.id])).get(sent.id), sent.version)
      const sent = await documents.newestSent()
      if (!(await isMissing(sent))) return
      // Between the two looks the document may have been changed or removed.
      const again = await documents.newestSent()
      if (again?.version === sent?.version) distrust()
    } catch {
      // An index or a database that does not answer proves nothing; the breaker looks after that.
    }
  }

  function distrust(): void {
    distrustedUntil = now() + DISTRUST_MS
    report()
    onOutdated()
  }

  function report(): void {
    const present = reason()
    if (present === reported) return
    const isStart = reported === 'unknown'
    reported = present
    if (present) logger.warn({ event: 'search.index_distrusted', reason: present })
    else if (!isStart) logger.info({ event: 'search.index_trusted' })
  }

  return {
    isTrusted: async () => {
      const age = now() - checkedAt
      if (age >= CHECK_INTERVAL_MS) {
        checking ??= check().finally(() => {
          checking = undefined
        })
      }
      if (checking && (lag === 'unknown' || age >= MAX_AGE_MS)) await checking
      return reason() === null
    },
    distrust,
  }
}

function isOlder(held: string | undefined, sent: string): boolean {
  return held === undefined || BigInt(held) < BigInt(sent)
}
