import { z } from 'zod'
import { EVENT_TYPES, TRACKED_TYPES } from '../analytics/event-types'
import { addDays, INTERVALS, type Interval, listPeriods } from '../analytics/periods'
import { defineRoute } from './define-route'
import { explainIssue } from './explain-issue'
import { choiceField } from './query-fields'

export const MAX_EVENTS_PER_REQUEST = 50
const MAX_TRACK_BYTES = 64_000
const MAX_REF_LENGTH = 100
const MAX_REFERRER_INPUT = 2_000

export const MAX_BUCKETS = 400
const DEFAULT_DAYS = 30
const FIRST_DAY = '2020-01-01'
const LAST_DAY = '2199-12-31'

export const trackedEventSchema = z
  .strictObject(
    {
      type: z.enum(TRACKED_TYPES, { error: `Give one of ${TRACKED_TYPES.join(', ')}.` }),
      ref: z
        .string()
        .min(1)
        .max(MAX_REF_LENGTH)
        .optional()
        .describe(
          'Slug, id or code of the style that it happened to; a search has none. The code of a premium style leads nowhere.',
        ),
      referrer: z
        .string()
        .max(MAX_REFERRER_INPUT)
        .optional()
        .describe('`document.referrer`. Only host and path are kept.'),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type' ? 'Send an event, or a list of them.' : undefined,
    },
  )
  .refine(({ type, ref }) => type === 'search' || ref !== undefined, {
    error: 'Say which style it happened to.',
    path: ['ref'],
  })
  .meta({ id: 'TrackedEvent' })

export type TrackedEventInput = z.output<typeof trackedEventSchema>

const BATCH_ERROR = { error: `Send from 1 to ${MAX_EVENTS_PER_REQUEST} events at once.` }

const batchSchema = z
  .array(trackedEventSchema)
  .min(1, BATCH_ERROR)
  .max(MAX_EVENTS_PER_REQUEST, BATCH_ERROR)

/** One event or several. */
export const trackBodySchema = z
  .union([trackedEventSchema, batchSchema], { error: explainEvents })
  .transform((body) => (Array.isArray(body) ? body : [body]))

/** A union says of itself only that nothing fits; this says why. */
function explainEvents({ input }: { input?: unknown }): string {
  const result = Array.isArray(input)
    ? batchSchema.safeParse(input, { error: explainIssue })
    : trackedEventSchema.safeParse(input, { error: explainIssue })
  const [issue] = result.error?.issues ?? []
  if (!issue) return 'Send an event.'
  const message = issue.code === 'unrecognized_keys' ? 'There is no such field.' : issue.message
  const field = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])]
  return [field.join('.'), message].filter(Boolean).join(': ')
}

export const trackRoute = defineRoute({
  id: 'trackEvents',
  method: 'POST',
  path: '/api/analytics/track',
  tag: 'Analytics',
  summary: 'Tell what happened to styles',
  description:
    'Answers at once and says nothing about what it was told: events of styles that are not public are dropped later. A view counts once a visitor, style and clock hour. Bots are not counted. With DNT or Sec-GPC an event counts without its visitor being told apart.',
  asker: 'anyone',
  body: trackBodySchema,
  maxBodyBytes: MAX_TRACK_BYTES,
  alsoTakes: ['text/plain'],
  answers: { 202: null },
})

const dayField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Give a day as YYYY-MM-DD.' })
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY && addDaysOrNull(day) === day, {
    error: 'There is no such day.',
  })

export const statsParametersSchema = z.strictObject({
  from: dayField.optional().describe('First day (UTC). Default: 29 days before the last.'),
  to: dayField.optional().describe('Last day (UTC), included. Default: today.'),
  interval: choiceField(INTERVALS, 'day'),
})

type StatsRange = { from: string; to: string; interval: Interval; periods: string[] }

/** Fills in the defaults; `today` is `YYYY-MM-DD`. Not ok for a range that is empty or too finely divided. */
export function toStatsRange(
  asked: z.output<typeof statsParametersSchema>,
  today: string,
): ({ ok: true } & StatsRange) | { ok: false; message: string } {
  const to = asked.to ?? today
  const from = asked.from ?? addDays(to, 1 - DEFAULT_DAYS)
  const { interval } = asked
  if (from > to) return { ok: false, message: 'Give a first day that is not after the last.' }
  const periods = listPeriods({ from, to, interval })
  if (periods.length > MAX_BUCKETS) {
    const message = `Ask for at most ${MAX_BUCKETS} intervals: for a shorter time, or longer intervals.`
    return { ok: false, message }
  }
  return { ok: true, from, to, interval, periods }
}

function addDaysOrNull(day: string): string | null {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : addDays(day, 0)
}

const countSchema = z.number().int().nonnegative()

const countsSchema = z.object(
  Object.fromEntries(EVENT_TYPES.map((type) => [type, countSchema])) as Record<
    (typeof EVENT_TYPES)[number],
    typeof countSchema
  >,
)

const visitorsSchema = countSchema.describe(
  'Different visitors of each day, added up: nobody is recognised on another day.',
)

export const statsAnswerSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  interval: z.enum(INTERVALS),
  totals: countsSchema,
  visitors: visitorsSchema,
  top: z
    .array(
      z.object({
        id: z.string(),
        slug: z.string().nullable(),
        title: z.string().nullable(),
        counts: countsSchema,
      }),
    )
    .describe('The most viewed, at most ten.'),
  series: z
    .array(
      z.object({
        from: z.iso
          .date()
          .describe('First day of the interval, also where the range begins later.'),
        counts: countsSchema,
        visitors: visitorsSchema,
      }),
    )
    .describe('Without a gap, in order.'),
})

export type StatsAnswer = z.output<typeof statsAnswerSchema>

export const statsRoute = defineRoute({
  id: 'readStats',
  method: 'GET',
  path: '/api/analytics/stats',
  tag: 'Analytics',
  summary: 'Read what happened in a time',
  asker: 'editor',
  query: statsParametersSchema,
  answers: { 200: statsAnswerSchema },
})
