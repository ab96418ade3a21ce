import type { Payload } from 'payload'
import { logger } from '../logger'
import { postgres } from './transaction-db'

/** PostgreSQL's `admin_shutdown`: the server was told to end, and ends its connections in order. */
const ADMIN_SHUTDOWN = '57P01'

/**
 * An idle connection that the server ends (a restart, a failover) raises an error event on the pool;
 * without a listener it would end the process. The pool opens a new one when it needs it.
 */
export function surviveLostConnections(payload: Payload): void {
  postgres(payload).pool.on('error', (error: Error & { code?: string }) => {
    const level = error.code === ADMIN_SHUTDOWN ? 'info' : 'warn'
    logger[level]({ event: 'db.connection_lost', error: error.message })
  })
}
