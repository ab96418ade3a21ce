import { Registry } from 'prom-client'
import { beforeEach, describe, expect, it } from 'vitest'
import { EVERYTHING, type SearchQuery } from '@/domain/search/search-query'
import { createSearchMetrics } from '@/server/metrics/create-search-metrics'
import { makeDocument } from '../../../tests/search/conformance/make-document'
import { createAnswerCache } from '../cache/create-answer-cache'
import { createSearchService } from './create-search-service'
import type { EngineName, SearchEngine } from './port'
import { SearchUnavailableError } from './search-unavailable-error'
import type { StoredVersion } from './stored-documents'
import { UnreachableDatabaseError } from './unreachable-database-error'
import { UnsupportedQueryError } from './unsupported-query-error'

const neon = makeDocument({ number: 1, title: 'Neon Rain' })
const ink = makeDocument({ number: 2, title: 'Ink Wash' })

const query: SearchQuery = { ...EVERYTHING, text: 'rain' }

/** An engine made by hand: it finds both documents in version 7, unless it is told to fail. */
function handMadeEngine(name: EngineName) {
  const state = { failure: null as unknown, version: '7', asked: 0 }
  const answer = async <Value>(value: Value) => {
    state.asked += 1
    if (state.failure) throw state.failure
    return value
  }
  const engine: SearchEngine = {
    name,
    search: () =>
      answer({
        hits: [neon, ink].map((document) => ({ document, version: state.version, highlights: {} })),
        total: 2,
        facets: {},
        didYouMean: null,
      }),
    suggest: () => answer([{ kind: 'tag', text: 'Neon', slug: 'neon', highlight: 'Neon' }]),
    similar: () => answer([ink]),
  }
  return { engine, state }
}

function openService({ isCached = false, hasMeilisearch = true } = {}) {
  const postgres = handMadeEngine('postgres')
  const meilisearch = handMadeEngine('meilisearch')
  const known: StoredVersion = {
    version: '7',
    indexedVersion: '7',
    isPublic: true,
    document: null,
  }
  const world = {
    stored: new Map([neon, ink].map(({ id }) => [id, known])),
    isDatabaseAway: false,
    lagSeconds: 0,
    isBehind: false,
    now: 0,
    repairs: 0,
    log: [] as { event: string }[],
  }
  const fromDatabase = async <Value>(value: Value) => {
    if (world.isDatabaseAway) throw new UnreachableDatabaseError('away')
    return value
  }
  const publicDocuments = () =>
    new Map(
      [neon, ink]
        .filter(({ id }) => world.stored.get(id)?.isPublic)
        .map((document) => [document.id, document]),
    )
  const log = (line: { event: string }) => world.log.push(line)
  const metrics = createSearchMetrics(new Registry())
  const service = createSearchService({
    postgres: postgres.engine,
    meilisearch: hasMeilisearch ? meilisearch.engine : null,
    readIndexed: async (ids) => new Map(ids.map((id) => [id, '7'])),
    documents: {
      readVersions: () => fromDatabase(world.stored),
      readPublic: () => fromDatabase(publicDocuments()),
      keepValid: (suggestions) => fromDatabase(suggestions),
      hasUrgentUnsent: () => fromDatabase(world.isBehind),
      oldestUnsentSeconds: () => fromDatabase(world.lagSeconds),
      newestSent: () => fromDatabase({ id: neon.id, version: '7' }),
    },
    cache: createAnswerCache({
      sizeOf: () => 1,
      generation: () => (isCached ? 'g1' : null),
      store: null,
      prefix: 'test',
      onLookup: () => undefined,
    }),
    requestReconcile: async () => {
      world.repairs += 1
    },
    metrics,
    logger: { info: log, warn: log, error: log } as never,
    timeoutMs: 300,
    now: () => world.now,
  })
  const titles = async () =>
    (await service.search(query)).hits.map(({ document }) => document.title)
  return {
    service,
    postgres: postgres.state,
    meilisearch: meilisearch.state,
    world,
    metrics,
    titles,
  }
}

describe('the search service', () => {
  let gallery: ReturnType<typeof openService>
  const engineOf = async (service = gallery.service) => (await service.search(query)).engine
  const events = () => gallery.world.log.map(({ event }) => event)

  beforeEach(() => {
    gallery = openService()
  })

  it('answers from Meilisearch and says so', async () => {
    expect(await gallery.service.search(query)).toMatchObject({ engine: 'meilisearch', total: 2 })
    expect(await gallery.service.suggest({ text: 'n', limit: 5 })).toMatchObject({
      engine: 'meilisearch',
      suggestions: [{ text: 'Neon' }],
    })
    expect(await gallery.service.similar({ srefId: neon.id, limit: 5 })).toEqual({
      engine: 'meilisearch',
      documents: [ink],
    })
    expect(gallery.postgres.asked).toBe(0)
  })

  it('answers from Postgres while the index lacks what was just saved', async () => {
    const behind = openService({ isCached: true })
    behind.world.isBehind = true
    expect(await engineOf(behind.service)).toBe('postgres')
    expect(await engineOf(behind.service)).toBe('postgres')
    expect(behind.postgres.asked, 'the answer is kept until the index has caught up').toBe(1)

    gallery.world.isBehind = true
    expect(await engineOf()).toBe('postgres')
    gallery.world.isBehind = false
    expect(await engineOf()).toBe('meilisearch')
  })

  it('answers from Postgres alone where there is no Meilisearch', async () => {
    const { service, meilisearch } = openService({ hasMeilisearch: false })
    expect(await engineOf(service)).toBe('postgres')
    expect(meilisearch.asked).toBe(0)
  })

  it('answers from Postgres in the same request when Meilisearch cannot, and soon asks it no more', async () => {
    gallery.meilisearch.failure = new SearchUnavailableError('connection', { cause: 'refused' })
    for (let at = 0; at < 10; at += 1) expect(await engineOf()).toBe('postgres')
    expect(gallery.meilisearch.asked).toBeLessThanOrEqual(3)
    expect(events()).toEqual(['search.breaker_open'])
    gallery.service.close()
  })

  it('answers from Postgres what Meilisearch has no way to answer, without losing trust in it', async () => {
    gallery.meilisearch.failure = new UnsupportedQueryError('random order')
    for (let at = 0; at < 10; at += 1) expect(await engineOf()).toBe('postgres')
    gallery.meilisearch.failure = null
    expect(await engineOf()).toBe('meilisearch')
    expect(events()).toEqual([])
  })

  it('answers from Postgres when the Meilisearch engine has a bug, and the log shows it', async () => {
    gallery.meilisearch.failure = new TypeError('undefined is not a function')
    expect(await engineOf()).toBe('postgres')
    expect(gallery.world.log).toEqual([
      { event: 'search.engine_failed', error: expect.stringContaining('TypeError') },
    ])
  })

  it('answers from Postgres while Meilisearch is too far behind', async () => {
    gallery.world.lagSeconds = 6
    expect(await engineOf()).toBe('postgres')
    gallery.world.lagSeconds = 1
    gallery.world.now += 10_000
    expect(await engineOf()).toBe('meilisearch')
  })

  it('never shows a style that is gone, and counts without it', async () => {
    const { world, service } = gallery
    world.stored.set(neon.id, {
      version: '8',
      indexedVersion: '7',
      isPublic: false,
      document: null,
    })
    const { hits, total, engine } = await service.search(query)
    expect(hits.map(({ document }) => document.title)).toEqual(['Ink Wash'])
    expect({ total, engine }).toEqual({ total: 1, engine: 'meilisearch' })
    expect(await service.similar({ srefId: neon.id, limit: 5 })).toBeNull()
  })

  it('does not answer from an old index, and has it repaired once the proof is sure', async () => {
    gallery.meilisearch.version = '6'
    expect(await engineOf()).toBe('postgres')
    expect(gallery.world.repairs).toBe(0)
    gallery.world.now += 1_500
    expect(await engineOf()).toBe('postgres')
    gallery.world.now += 12_000
    expect(await engineOf()).toBe('postgres')
    expect(gallery.world.repairs).toBe(1)
    expect((await gallery.metrics.staleHits.get()).values[0]?.value).toBe(6)
    gallery.meilisearch.version = '7'
    gallery.world.now += 12_000
    expect(await engineOf()).toBe('meilisearch')
  })

  it('still answers from Meilisearch when Postgres is away, and says so once', async () => {
    await engineOf()
    gallery.world.isDatabaseAway = true
    gallery.postgres.failure = new Error('away')
    for (let at = 0; at < 3; at += 1)
      expect(await gallery.titles()).toEqual(['Neon Rain', 'Ink Wash'])
    gallery.world.isDatabaseAway = false
    await engineOf()
    expect(events()).toEqual(['search.unchecked', 'search.checked_again'])
  })

  it('fails only when neither engine can answer', async () => {
    gallery.meilisearch.failure = new SearchUnavailableError('connection', { cause: 'refused' })
    gallery.postgres.failure = new Error('Postgres is away')
    await expect(gallery.service.search(query)).rejects.toThrow('Postgres is away')
    const { values } = await gallery.metrics.requests.get()
    expect(values).toMatchObject([{ labels: { outcome: 'failed' }, value: 1 }])
  })

  it('gives a popular answer again without asking an engine', async () => {
    const { service, meilisearch } = openService({ isCached: true })
    const [first, second] = [await service.search(query), await service.search({ ...query })]
    expect(second.hits).toEqual(first.hits)
    expect(meilisearch.asked).toBe(1)
  })

  it('keeps no answer that could not be checked', async () => {
    const { service, meilisearch, world } = openService({ isCached: true })
    await service.suggest({ text: 'n', limit: 5 })
    world.isDatabaseAway = true
    await service.search(query)
    await service.search(query)
    expect(meilisearch.asked).toBe(3)
  })

  it('keeps an answer of Postgres in place of Meilisearch apart from those of Meilisearch', async () => {
    const { service, meilisearch, postgres } = openService({ isCached: true })
    meilisearch.failure = new SearchUnavailableError('timeout', { cause: 'slow' })
    expect(await engineOf(service)).toBe('postgres')
    meilisearch.failure = null
    expect(await engineOf(service)).toBe('meilisearch')
    expect(postgres.asked).toBe(1)
  })

  it('keeps what only Postgres can answer', async () => {
    const { service, meilisearch, postgres } = openService({ isCached: true })
    meilisearch.failure = new UnsupportedQueryError('random order')
    for (let at = 0; at < 5; at += 1) await service.search(query)
    expect([meilisearch.asked, postgres.asked]).toEqual([1, 1])
  })
})
