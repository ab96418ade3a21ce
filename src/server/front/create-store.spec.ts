import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { createFrontMetrics } from '../metrics/create-front-metrics'
import { createStore } from './create-store'
import { createEntry, type Entry } from './entry'

const ENTRY_BYTES = 10_000

function entry(key: string, { keys = ['srefs'], bytes = ENTRY_BYTES - 2_100 } = {}): Entry {
  return createEntry({
    key,
    source: { question: { key, url: key, isRsc: false }, vary: [], headers: {} },
    headers: { 'surrogate-key': keys.join(' ') },
    body: Buffer.alloc(bytes),
    lifetime: { freshMs: 1, staleWhileRevalidateMs: 1, staleIfErrorMs: 1 },
    epoch: 0,
    now: 0,
  })
}

function openStore(entries: number) {
  const metrics = createFrontMetrics(new Registry())
  return createStore({ maxBytes: entries * ENTRY_BYTES, metrics, now: () => 0 })
}

function visit(store: ReturnType<typeof openStore>, key: string): boolean {
  if (store.ask(key)) return true
  store.keep(entry(key))
  return false
}

describe('the room of the store', () => {
  it('is all for newcomers while nobody else wants it', () => {
    const store = openStore(100)
    const keys = Array.from({ length: 80 }, (_, at) => `page-${at}`)
    for (const key of keys) visit(store, key)
    expect(keys.filter((key) => visit(store, key)).length).toBe(80)
  })

  it('is bounded, whatever comes', () => {
    const store = openStore(100)
    for (let at = 0; at < 5_000; at += 1) visit(store, `page-${at % 700}`)
    expect(store.all().length).toBeLessThanOrEqual(100)
  })

  it('is for the popular first: newcomers displace only each other', () => {
    const store = openStore(100)
    const popular = Array.from({ length: 70 }, (_, at) => `popular-${at}`)
    for (let round = 0; round < 4; round += 1) for (const key of popular) visit(store, key)
    for (let at = 0; at < 2_000; at += 1) visit(store, `junk-${at}`)
    for (let at = 0; at < 500; at += 1)
      for (let twice = 0; twice < 2; twice += 1) visit(store, `crawled-${at}`)
    expect(popular.filter((key) => store.peek(key)).length).toBe(70)
  })

  it('goes to who is asked for more often, in the end', () => {
    const store = openStore(10)
    const old = Array.from({ length: 8 }, (_, at) => `old-${at}`)
    for (let round = 0; round < 3; round += 1) for (const key of old) visit(store, key)
    for (let round = 0; round < 20; round += 1) visit(store, 'new')
    for (let at = 0; at < 50; at += 1) visit(store, `junk-${at}`)
    expect(store.peek('new')).toBeDefined()
  })

  it('is none for one that would take a great part of it', () => {
    const store = openStore(10)
    store.keep(entry('small'))
    store.keep(entry('large', { bytes: 5 * ENTRY_BYTES }))
    expect([store.peek('small')?.key, store.peek('large')]).toEqual(['small', undefined])
  })
})

describe('a purge', () => {
  it('finds by key what is there, in the order of how often it is asked for', () => {
    const store = openStore(100)
    store.keep(entry('a', { keys: ['srefs', 'sref:1'] }))
    store.keep(entry('b', { keys: ['srefs'] }))
    store.keep(entry('c', { keys: ['tags'] }))
    for (let round = 0; round < 3; round += 1) store.ask('b')
    expect(store.purge(['srefs', 'sref:1']).map((one) => one.entry.key)).toEqual(['b', 'a'])
    expect(store.purge(['srefs'])).toEqual([])
    expect(store.peek('c')).toBeDefined()
    expect(store.purge('all').length).toBe(1)
    expect(store.all()).toEqual([])
  })

  it('finds an answer by its present keys, not by those of before', () => {
    const store = openStore(100)
    store.keep(entry('a', { keys: ['sref:1'] }))
    store.keep(entry('a', { keys: ['sref:2'] }))
    expect(store.purge(['sref:1'])).toEqual([])
    expect(store.purge(['sref:2']).length).toBe(1)
  })
})
