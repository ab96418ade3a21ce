import { describe, expect, it } from 'vitest'
import { acceptEvents } from './accept-events'
import { createRecentViews, type RecentViews } from './create-recent-views'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const now = new Date('2026-11-22T10:00:00Z')

type Options = { isSaltAway?: boolean; recentViews?: RecentViews; at?: Date }

function accept(headers: Record<string, string>, options: Options = {}) {
  const { recentViews = createRecentViews(), at = now } = options
  const warnings: object[] = []
  const accepted = acceptEvents(
    {
      events: [
        { type: 'view', ref: 'harbour-mist', referrer: 'https://example.org/a?q=secret' },
        { type: 'view', ref: 'harbour-mist' },
        { type: 'copy', ref: 'harbour-mist' },
        { type: 'copy', ref: 'harbour-mist' },
        { type: 'search' },
      ],
      headers: new Headers(headers),
      address: '203.0.113.7',
      now: at,
    },
    {
      recentViews,
      secret: 'only-for-tests-0123456789abcdef',
      salt: {
        at: async () => {
          if (options.isSaltAway) throw new Error('away')
          return Buffer.alloc(32, 1)
        },
      },
      logger: { warn: (line: object) => warnings.push(line) } as never,
    },
  )
  return { accepted, warnings }
}

describe('events that a browser tells', () => {
  it('are kept with a hash in place of who sent them', async () => {
    const events = await accept({ 'user-agent': FIREFOX }).accepted
    expect(events.map(({ type }) => type)).toEqual(['view', 'copy', 'copy', 'search'])
    expect(new Set(events.map(({ visitor }) => visitor)).size).toBe(1)
    expect(new Set(events.map(({ id }) => id)).size).toBe(4)
    expect(events[0]).toMatchObject({ referrer: 'https://example.org/a', at: now.toISOString() })
    expect(JSON.stringify(events)).not.toMatch(/203\.0|Firefox|secret/)
  })

  it.each<Record<string, string>>([{ dnt: '1' }, { 'sec-gpc': '1' }])(
    'count without telling the visitor apart, when asked so by %o',
    async (wish) => {
      const events = await accept({ 'user-agent': FIREFOX, ...wish }).accepted
      expect(events).toHaveLength(4)
      expect(events.every(({ visitor }) => visitor === null)).toBe(true)
    },
  )

  it('of those who ask not to be tracked count views once an hour too', async () => {
    const recentViews = createRecentViews()
    const viewsOf = async (headers: Record<string, string>, at = now) => {
      const wish = { 'user-agent': FIREFOX, ...headers }
      const events = await accept(wish, { recentViews, at }).accepted
      return events.filter(({ type }) => type === 'view').length
    }
    expect(await viewsOf({ dnt: '1' })).toBe(1)
    expect(await viewsOf({ 'sec-gpc': '1' })).toBe(0)
    expect(await viewsOf({ dnt: '1', 'user-agent': `${FIREFOX} Other` })).toBe(1)
    expect(await viewsOf({ dnt: '1' }, new Date('2026-11-22T11:00:00Z'))).toBe(1)
  })

  it.each([
    '',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'curl/8.5.0',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36',
  ])('of a bot do not count: %s', async (userAgent) => {
    expect(await accept({ 'user-agent': userAgent }).accepted).toEqual([])
  })

  it('are not lost while the salt cannot be read', async () => {
    const { accepted, warnings } = accept({ 'user-agent': FIREFOX }, { isSaltAway: true })
    expect((await accepted).map(({ visitor }) => visitor)).toEqual([null, null, null, null])
    expect(warnings).toMatchObject([{ event: 'analytics.salt_unavailable' }])
  })
})
