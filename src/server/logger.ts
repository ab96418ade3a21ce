import pino from 'pino'

/** Structured log lines on standard error, so that a command's own output stays clean. */
export const logger = pino(
  { level: process.env.LOG_LEVEL || 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
)
