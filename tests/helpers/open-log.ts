import { pino } from 'pino'

/** A logger that collects the events of its lines. */
export function openLog() {
  const events: string[] = []
  const logger = pino({ level: 'info' }, { write: (line) => events.push(JSON.parse(line).event) })
  return { events, logger }
}
