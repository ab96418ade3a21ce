import type { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_FILTERS, type SearchQuery } from '@/domain/search/search-query'
import type { SearchService } from '@/server/search/get-search'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addSref } from '../helpers/make-content'
import { openTestRedis, type TestRedis, whyNoRedis } from '../helpers/redis-server'
import { waitUntil } from '../helpers/wait-until'

type Instance = SearchService & { close: () => Promise<void> }

const query: SearchQuery = {
  text: '',
  filters: NO_FILTERS,
  order: 'newest',
  window: 'all',
  seed: 0,
  page: 1,
  limit: 20,
  facets: ['category'],
}

/** Two instances of the gallery over one database (and one Redis, where there is one). */
describe('the search service of two instances', () => {
  let gallery: TestGallery
  let redis: TestRedis | undefined
  let instances: [Instance, Instance]
  let registry: Registry
  let categoryId: string
  let pictureId: string

  beforeAll(async () => {
    redis = whyNoRedis() ? undefined : await openTestRedis()
    gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: redis?.url ?? '' } })
    const { payload } = gallery
    const data = { name: 'Portrait', slug: 'portrait' }
    categoryId = (await payload.create({ collection: 'categories', data: data as never })).id
    pictureId = (await addPicture(payload, 1)).id
    const { openSearch } = await import('@/server/search/get-search')
    const { getMetricsRegistry } = await import('@/server/metrics/registry')
    registry = getMetricsRegistry()
    instances = [openSearch(payload), openSearch(payload)]
    await publish('Neon Rain', '101')
    await Promise.all(instances.map(untilCaching))
  })

  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.close()))
    await gallery.stop()
    await redis?.stop()
  })

  function publish(title: string, code: string) {
    const { payload } = gallery
    return addSref(payload, { title, code, pictureIds: [pictureId], categoryId })
  }

  async function titles(instance: Instance, text = ''): Promise<string[]> {
    const { hits, engine } = await instance.search({ ...query, text })
    expect(engine).toBe('postgres')
    return hits.map(({ document }) => document.title)
  }

  async function lookups(layer: string, result: string): Promise<number> {
    const metric = await registry.getSingleMetric('search_cache_total')?.get()
    const found = metric?.values.find(
      ({ labels }) => labels.layer === layer && labels.result === result,
    )
    return found?.value ?? 0
  }

  /** The caches serve from the moment on that the instance listens to changes. */
  async function untilCaching(instance: Instance): Promise<void> {
    await waitUntil('answers are kept', async () => {
      const before = await lookups('process', 'hit')
      await titles(instance)
      await titles(instance)
      return (await lookups('process', 'hit')) > before
    })
  }

  async function untilBoth(what: string, isSo: (found: string[]) => boolean): Promise<void> {
    for (const instance of instances) {
      await waitUntil(what, async () => isSo(await titles(instance)))
    }
  }

  it('shows a publish in both, although both have kept an answer of before it', async () => {
    for (const instance of instances) expect(await titles(instance)).not.toContain('Ink Wash')
    await publish('Ink Wash', '102')
    await untilBoth('the style is found', (found) => found.includes('Ink Wash'))
  })

  it('shows an edit, an unpublish and a deletion in both', async () => {
    const { payload } = gallery
    const { id } = await publish('Clay', '103')
    await untilBoth('the style is found', (found) => found.includes('Clay'))
    const update = (data: object) =>
      payload.update({ collection: 'srefs', id, data: data as never, depth: 0 })
    await update({ title: 'Fired Clay', _status: 'published' })
    await untilBoth('the new title is shown', (found) => found.includes('Fired Clay'))
    await update({ _status: 'draft' })
    await untilBoth('the style is gone', (found) => !found.includes('Fired Clay'))
    await update({ _status: 'published' })
    await untilBoth('the style is back', (found) => found.includes('Fired Clay'))
    await payload.delete({ collection: 'srefs', id })
    await untilBoth('the style is gone', (found) => !found.includes('Fired Clay'))
  })

  it('shows nothing of a change that is rolled back, and goes on to keep its answers', async () => {
    const { payload } = gallery
    const before = await titles(instances[0])
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    await payload.create({
      collection: 'srefs',
      data: {
        title: 'Never There',
        code: '104',
        categories: [categoryId],
        samples: [{ image: pictureId, scene: 'portrait', prompt: 'x' }],
        _status: 'published',
      } as never,
      req: { transactionID },
    })
    await payload.db.rollbackTransaction(transactionID)
    const hits = await lookups('process', 'hit')
    expect(await titles(instances[0])).toEqual(before)
    expect(await lookups('process', 'hit')).toBe(hits + 1)
  })

  it.skipIf(whyNoRedis())('has one instance give what the other has computed', async () => {
    let attempt = 0
    await waitUntil('the other finds it in Redis', async () => {
      attempt += 1
      const text = `rain ${attempt}`
      const before = await lookups('redis', 'hit')
      await titles(instances[0], text)
      await titles(instances[1], text)
      return (await lookups('redis', 'hit')) > before
    })
  })

  it('is one in each process, until it is closed', async () => {
    const { getSearch, closeSearch } = await import('@/server/search/get-search')
    const service = getSearch(gallery.payload)
    expect(getSearch(gallery.payload)).toBe(service)
    await closeSearch(gallery.payload)
    expect(getSearch(gallery.payload)).not.toBe(service)
    await closeSearch(gallery.payload)
  })

  it('tells Prometheus what it does and how far the pipe is', async () => {
    const { renderMetrics } = await import('@/server/metrics/render-metrics')
    const { text, contentType } = await renderMetrics(gallery.payload)
    expect(contentType).toContain('text/plain')
    for (const line of [
      /^search_requests_total\{engine="postgres",outcome="answered"\} [1-9]/m,
      /^search_requests_total\{engine="postgres",outcome="cached"\} [1-9]/m,
      /^search_duration_seconds_count\{engine="postgres",kind="search"\} [1-9]/m,
      /^search_cache_total\{layer="process",result="hit"\} [1-9]/m,
      /^search_unsent_documents\{engine="postgres"\} 0$/m,
      /^search_lag_seconds\{engine="postgres"\} 0$/m,
      /^search_queue_depth\{queue="search",state="waiting"\} \d/m,
      /^search_dead_letters\{queue="search"\} 0$/m,
    ]) {
      expect(text).toMatch(line)
    }
  })
})
