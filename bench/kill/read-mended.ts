import type pg from 'pg'

/**
 * What passes over everything have found and how they ended, and messages that were given up. What a
 * reconciliation mends would otherwise hide a loss.
 */
export async function readMended(pool: pg.Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(`
    select kind || ': ' || entry.key as name, sum(entry.value::int)::int as count
    from search_runs, jsonb_each_text(outcome) entry group by 1
    union all
    select kind || ' ' || case when error is not null then 'failed: ' || left(error, 100)
        when finished_at is null then 'cut short' else 'finished' end, count(*)::int
      from search_runs group by 1
    union all
    select 'dead letters', count(*)::int from pgboss.job where name = 'dead-letters'
    order by 1`)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
