import type { Services } from '../kill/open-services'
import { REFERRER } from './tell-events'

/** The numbers of the events that are in the database. */
export async function readStored({ pool }: Services): Promise<Set<number>> {
  const { rows } = await pool.query<{ referrer: string }>('select referrer from analytics')
  return new Set(rows.map(({ referrer }) => Number(referrer.slice(REFERRER.length))))
}

/** How many styles have a counter that is not the number of their events, in one snapshot. */
export async function readDifferences({ pool }: Services): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`
    select count(*)::int as count
    from srefs join sref_counters counts on counts.id = srefs.counters_id
    left join (
      select sref_id, count(*) filter (where type = 'view') as views,
        count(*) filter (where type = 'copy') as copies
      from analytics group by sref_id
    ) events on events.sref_id = srefs.id
    where counts.views <> coalesce(events.views, 0) or counts.copies <> coalesce(events.copies, 0)`)
  return rows[0]?.count ?? 0
}
