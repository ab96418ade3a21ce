import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { createRandom } from '@/demo/art/prng'
import { postgres } from '@/server/db/transaction-db'
import { type MarkKind, setMark } from '@/server/marks/set-mark'

type Input = { payload: Payload; slugs: string[]; users: number; calls: number; seed: string }

type CounterRow = {
  slug: string
  likes: number
  likeRows: number
  favorites: number
  favoriteRows: number
}

const KINDS: MarkKind[] = ['like', 'favorite']

/** Makes all calls without waiting for one another, and compares counters and rows when all have ended. */
export async function markAtOnce({ payload, slugs, users, calls, seed }: Input) {
  const people = await addUsers(payload, users)
  const random = createRandom(`likes/${seed}`)
  const pick = <Item>(items: Item[]) => items[Math.floor(random.next() * items.length)] as Item
  const plan = Array.from({ length: calls }, () => ({
    ref: pick(slugs),
    user: pick(people),
    kind: pick(KINDS),
    isWanted: random.next() < 0.6,
  }))
  const errors: string[] = []
  const times: number[] = []
  const startedAt = performance.now()
  await Promise.all(
    plan.map(async (call) => {
      try {
        await setMark({ payload, ...call })
      } catch (error) {
        errors.push(String(error))
      }
      times.push(performance.now() - startedAt)
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  const counters = await readCounters(payload)
  const wrong = counters.filter(
    ({ likes, likeRows, favorites, favoriteRows }) =>
      likes !== likeRows || favorites !== favoriteRows,
  ).length
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  return { calls, errors, seconds, p50Ms: at(0.5), p99Ms: at(0.99), wrong, counters }
}

async function addUsers(payload: Payload, count: number): Promise<TypedUser[]> {
  const { rows } = await postgres(payload).drizzle.execute<{ id: string }>(sql`
    insert into users (id, username, email)
    select gen_random_uuid(), 'user-' || number, 'user-' || number || '@example.org'
    from generate_series(1, ${count}::int) number returning id`)
  return rows.map(({ id }) => ({ id, collection: 'users', roles: ['member'] }) as TypedUser)
}

async function readCounters(payload: Payload): Promise<CounterRow[]> {
  const { rows } = await postgres(payload).drizzle.execute<CounterRow>(sql`
    select srefs.slug, counts.likes::int, counts.favorites::int,
      (select count(*)::int from likes where sref_id = srefs.id) as "likeRows",
      (select count(*)::int from favorites where sref_id = srefs.id) as "favoriteRows"
    from srefs join sref_counters counts on counts.id = srefs.counters_id order by srefs.slug`)
  return rows
}
