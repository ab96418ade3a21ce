import { z } from 'zod'
import { TRACKED_TYPES } from '@/domain/analytics/event-types'

/** An event on its way into the database. Everything in it may be stored; nothing else may. */
export const trackedEventSchema = z.strictObject({
  /** Unique: an event that comes twice is stored once. */
  id: z.uuid(),
  type: z.enum(TRACKED_TYPES),
  /** What the style was called: its slug, id or code; null for a search. */
  ref: z.string().nullable(),
  /** Null for whoever asks not to be tracked. */
  visitor: z.string().nullable(),
  referrer: z.string().nullable(),
  /** When it was told, ISO 8601 in UTC. */
  at: z.iso.datetime(),
})

export type TrackedEvent = z.output<typeof trackedEventSchema>
