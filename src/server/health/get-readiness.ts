import path from 'node:path'
import type { ReadyAnswer } from '@/domain/api/health'
import { type Env, getEnv } from '../env'
import { getRateLimiter } from '../rate-limit/get-rate-limiter'
import { openDatabaseHealth } from './database-health'
import { keepFor } from './keep-for'
import { PROBE_TIMEOUT_MS, probe } from './probe'
import { createStorageProbe } from './probe-storage'
import { readReadiness } from './read-readiness'

/** Long enough that a flood of questions costs nothing, short enough for any load balancer. */
const KEEP_MS = 1_000

export type Readiness = { read: () => Promise<ReadyAnswer>; close: () => Promise<void> }

let opened: Readiness | undefined

/** The state of what this process depends on, at most a second old. */
export function getReadiness(): Promise<ReadyAnswer> {
  opened ??= openReadiness(getEnv())
  return opened.read()
}

/** The same for other settings. */
export function openReadiness(env: Env): Readiness {
  const database = openDatabaseHealth({
    connectionString: env.DATABASE_URL,
    migrationsFolder: path.join('src', 'migrations'),
  })
  const probes = {
    database: database.probe,
    migrations: database.migrations,
    redis: env.REDIS_URL ? () => probe(pingRedis) : null,
    meilisearch: env.MEILI_URL ? () => probe(() => askHealth(env.MEILI_URL ?? '')) : null,
    storage: createStorageProbe(env),
  }
  return {
    read: keepFor({ keepMs: KEEP_MS }, () => readReadiness(probes)),
    close: database.close,
  }
}

/** Over the connection that limits are counted by: what it cannot do, requests cannot either. */
async function pingRedis(): Promise<void> {
  if (!(await getRateLimiter().pingShared())) throw new Error('Redis does not answer.')
}

async function askHealth(host: string): Promise<void> {
  const address = `${host.replace(/\/$/, '')}/health`
  const { ok } = await fetch(address, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })
  if (!ok) throw new Error('Meilisearch is not available.')
}
