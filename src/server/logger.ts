import pino from 'pino'
import { logError } from './log-error'
import { currentRequest } from './request-context'

/**
 * Structured log lines on standard error, so that a command's own output stays clean. What is logged
 * while a request is answered carries its id.
 */
export const logger = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base: null,
    serializers: { err: logError },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...currentRequest() }),
  },
  pino.destination(2),
)
