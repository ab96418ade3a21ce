import type pg from 'pg'

/**
 * What was found wrong while it ran: differences that passes of reconciliation have mended, which would
 * otherwise hide a loss, rebuilt indexes, and messages that were given up.
 */
export async function readMended(pool: pg.Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(`
    select kind || ': ' || entry.key as name, sum(entry.value::int)::int as count
    from search_runs, jsonb_each_text(outcome) entry group by 1
    union all
    select kind || ' passes', count(*)::int from search_runs group by kind
    union all
    select 'dead letters', count(*)::int from pgboss.job where name = 'dead-letters'
    order by 1`)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
