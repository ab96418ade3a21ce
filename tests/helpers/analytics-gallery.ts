import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { postgres } from '@/server/db/transaction-db'
import { callRoute } from './call-route'
import { startGallery } from './gallery'
import { addPicture, addSref, addUsers } from './make-content'

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

type Row = Record<string, unknown>

/** A gallery of a few styles, and the real handlers of analytics. */
export async function startAnalyticsGallery({ redisUrl = '' } = {}) {
  const gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: redisUrl } })
  const { payload } = gallery
  const { tokens } = await addUsers(payload)
  const category = await payload.create({ collection: 'categories', data: { name: 'Ink' } })
  const picture = await addPicture(payload, 1)
  const common = { pictureIds: [picture.id], categoryId: category.id }
  const srefs = {
    free: await addSref(payload, { ...common, title: 'Harbour mist', code: '1747943467' }),
    premium: await addSref(payload, {
      ...common,
      title: 'Night market',
      code: '2849203750',
      premium: true,
    }),
    draft: await addSref(payload, { ...common, title: 'Not yet', code: '77777', status: 'draft' }),
  }
  const track = await import('@/app/api/analytics/track/route')
  const stats = await import('@/app/api/analytics/stats/route')
  const { closeTrackers } = await import('@/server/analytics/get-tracker')
  const rowsOf = async <Result extends Row>(query: SQL): Promise<Result[]> =>
    (await postgres(payload).drizzle.execute(query)).rows as Result[]

  return {
    ...{ gallery, payload, srefs, rowsOf },
    /** Tells events as a browser at an address would; what is given in `headers` goes before. */
    track: (json: unknown, headers: Record<string, string> = {}) =>
      callRoute(track.POST, '/api/analytics/track', {
        json,
        headers: { 'user-agent': FIREFOX, 'x-gallery-client-address': '203.0.113.7', ...headers },
      }),
    /** As `navigator.sendBeacon` sends a text. */
    beacon: (text: string, headers: Record<string, string> = {}) =>
      callRoute(track.POST, '/api/analytics/track', {
        body: text,
        headers: { 'content-type': 'text/plain;charset=UTF-8', 'user-agent': FIREFOX, ...headers },
      }),
    stats: <Body>(query: string, name = 'editor') =>
      callRoute<Body>(stats.GET, `/api/analytics/stats${query}`, {
        headers: tokens[name] ? { authorization: `JWT ${tokens[name]}` } : {},
      }),
    /** Resolves when everything that was told is in the database; without Redis. */
    settle: closeTrackers,
    countersOf: async (srefId: string) => {
      const rows = await rowsOf<Record<string, number>>(sql`
        select views::float8, copies::float8, likes::float8, popularity::float8,
          trending_day::float8, trending_week::float8, trending_month::float8
        from sref_counters where id = (select counters_id from srefs where id = ${srefId}::uuid)`)
      return rows[0] ?? {}
    },
    clear: () =>
      rowsOf(sql`
        with a as (delete from analytics), b as (delete from analytics_daily),
          c as (delete from analytics_days), d as (delete from likes)
        update sref_counters set views = 0, copies = 0, likes = 0, popularity = 0, trending_day = 0,
          trending_week = 0, trending_month = 0, initial_popularity = 0`),
    stop: async () => {
      await closeTrackers()
      await gallery.stop()
    },
  }
}
