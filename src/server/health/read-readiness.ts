import type { ApiProblem } from '@/domain/api/errors'
import type { ReadyAnswer } from '@/domain/api/health'
import type { Probed } from './probe'

type Checks = ReadyAnswer['checks']

export type Probes = {
  database: () => Promise<Probed>
  migrations: () => Promise<Checks['migrations']>
  /** Null where there is none. */
  redis: (() => Promise<Probed>) | null
  /** Null where Postgres searches. */
  meilisearch: (() => Promise<Probed>) | null
  storage: () => Promise<Checks['storage']>
}

/** Asks everything at once. */
export async function readReadiness(probes: Probes): Promise<ReadyAnswer> {
  const [database, migrations, redis, meilisearch, storage] = await Promise.all([
    probes.database(),
    probes.migrations(),
    probes.redis?.() ?? null,
    probes.meilisearch?.() ?? null,
    probes.storage(),
  ])
  const search: Checks['search'] = meilisearch
    ? { engine: 'meilisearch', ...meilisearch }
    : { engine: 'postgres', ...database }
  const checks = { database, migrations, redis, search, storage }
  return { status: statusOf(checks), checks }
}

/** What makes an instance unable to answer; empty while it can. */
export function problemsOf({ checks: { database, migrations } }: ReadyAnswer): ApiProblem[] {
  const code = 'not_ready'
  if (database.state === 'down') {
    return [{ code, message: 'The database does not answer.', path: 'database' }]
  }
  if (migrations.state !== 'pending') return []
  const message = `The database lacks ${migrations.pending} migration(s).`
  return [{ code, message, path: 'migrations' }]
}

function statusOf(checks: Checks): ReadyAnswer['status'] {
  if (checks.database.state === 'down' || checks.migrations.state === 'pending')
    return 'unavailable'
  const others = [checks.redis, checks.search, checks.storage]
  return others.some((check) => check?.state === 'down') ? 'degraded' : 'ok'
}
