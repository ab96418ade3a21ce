import type { Payload } from 'payload'
import { logger } from '../logger'
import { postgres } from './transaction-db'

/**
 * An idle connection that the server ends (a restart, a failover) raises an error event on the pool;
 * without a listener it would end the process. The pool opens a new one when it needs it.
 */
export function surviveLostConnections(payload: Payload): void {
  postgres(payload).pool.on('error', (error) => {
    logger.warn({ event: 'db.connection_lost', error: error.message })
  })
}
