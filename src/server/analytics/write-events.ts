import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '@/domain/slug-pattern'
import { canonicaliseSrefCode } from '@/domain/sref-code'
import type { SqlRunner } from '../db/transaction-db'
import { uuids } from '../db/uuids'
import type { TrackedEvent } from './tracked-event'

export type EventsWritten = {
  /** Stored and counted. */
  written: number
  /** Views that this visitor has had within the hour, and events that were stored before. */
  repeated: number
  /** Of styles that are not public, and too old. */
  unknown: number
}

/** What has been on its way for longer is not counted: its day may have been forgotten already. */
const MAX_AGE_DAYS = 7

/**
 * Stores events and adds them to the counters of their styles, in one statement: either both or
 * neither, so the counters always equal the events. Given again, an event changes nothing.
 *
 * A code leads to styles for everyone alone: the count of a premium one must not tell that its code was
 * right. Rows are locked in the order of their ids, styles before counters, as everyone does. A day that
 * was rolled up already is marked to be rolled up again.
 *
 * Give at most a thousand or so.
 */
export async function writeEvents(db: SqlRunner, events: TrackedEvent[]): Promise<EventsWritten> {
  if (events.length === 0) return { written: 0, repeated: 0, unknown: 0 }
  const { rows } = await db.execute<{ written: number; known: number }>(sql`
    with given as (
      select * from unnest(
        ${uuids(events.map(({ id }) => id))},
        ${texts(events.map(({ type }) => type))},
        ${texts(events.map(({ visitor }) => visitor))},
        ${texts(events.map(({ referrer }) => referrer))},
        ${sql.param(events.map(({ at }) => at))}::timestamptz[],
        ${sql.param(events.map(({ ref }) => asId(ref)))}::uuid[],
        ${texts(events.map(({ ref }) => asSlug(ref)))},
        ${texts(events.map(({ ref }) => asCode(ref)))}
      ) as event (id, type, visitor, referrer, at, sref_id, slug, code)
      where at > now() - make_interval(days => ${MAX_AGE_DAYS}::int)
    ), public_srefs as (
      select id, slug, public_code from srefs
      where _status = 'published' and deleted_at is null and (
        id in (select sref_id from given) or slug in (select slug from given)
        or public_code in (select code from given))
    ), known as (
      select given.*, coalesce(by_id.id, by_slug.id, by_code.id) as found_id
      from given
      left join public_srefs by_id on by_id.id = given.sref_id
      left join public_srefs by_slug on by_slug.slug = given.slug
      left join public_srefs by_code on by_code.public_code = given.code
      where given.type = 'search' or coalesce(by_id.id, by_slug.id, by_code.id) is not null
    ), locked_srefs as (
      select id, counters_id from srefs where id in (select found_id from known)
      order by id for key share
    ), inserted as (
      insert into analytics (id, type, sref_id, visitor_hash, referrer, created_at, updated_at)
      select known.id, known.type::enum_analytics_type, locked_srefs.id, known.visitor,
        known.referrer, known.at, known.at
      from known left join locked_srefs on locked_srefs.id = known.found_id
      where known.type = 'search' or locked_srefs.id is not null
      order by locked_srefs.id, known.visitor, known.at, known.id
      on conflict do nothing
      returning sref_id, type, created_at
    ), added as (
      select locked_srefs.counters_id,
        count(*) filter (where inserted.type = 'view') as views,
        count(*) filter (where inserted.type = 'copy') as copies
      from inserted join locked_srefs on locked_srefs.id = inserted.sref_id
      where inserted.type in ('view', 'copy')
      group by locked_srefs.counters_id
    ), locked_counters as (
      select id from sref_counters where id in (select counters_id from added)
      order by id for no key update
    ), counted as (
      update sref_counters counts
      set views = counts.views + added.views, copies = counts.copies + added.copies
      from added join locked_counters on locked_counters.id = added.counters_id
      where counts.id = locked_counters.id
    ), late as (
      insert into analytics_days (day)
      select distinct (created_at at time zone 'UTC')::date from inserted
      where created_at < date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'
      order by 1
      on conflict (day) do update set rolled_up_at = null
    )
    select (select count(*) from inserted)::int as written, (select count(*) from known)::int as known`)
  const { written = 0, known = 0 } = rows[0] ?? {}
  return { written, repeated: known - written, unknown: events.length - known }
}

const isUuid = (ref: string) => z.uuid().safeParse(ref).success

function asId(ref: string | null): string | null {
  return ref !== null && isUuid(ref) ? ref : null
}

function asSlug(ref: string | null): string | null {
  const isSlug = ref !== null && ref.length <= MAX_SLUG_LENGTH && SLUG_PATTERN.test(ref)
  return isSlug ? ref : null
}

function asCode(ref: string | null): string | null {
  const canonical = ref !== null && /^\d+$/.test(ref) ? canonicaliseSrefCode(ref) : null
  return canonical?.ok ? canonical.code : null
}

function texts(values: (string | null)[]) {
  return sql`${sql.param(values)}::text[]`
}
