import { describe, expect, it } from 'vitest'
import type { TextStore } from '../redis/create-redis-store'
import { createAnswerCache } from './create-answer-cache'

type Answer = { text: string }

/** A shared store in memory, as Redis would be. */
function memoryStore(): TextStore & { texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    get: async (key) => {
      const value = texts.get(key)
      return value === undefined ? { result: 'miss' } : { result: 'hit', value }
    },
    set: async ({ key, value }) => {
      texts.set(key, value)
    },
    close: () => undefined,
  }
}

function openCache({ store = null as TextStore | null, maxBytes = 10_000 } = {}) {
  const state = { generation: 'g1' as string | null, lookups: [] as string[] }
  const cache = createAnswerCache({
    sizeOf: (value) => JSON.stringify(value).length,
    generation: () => state.generation,
    store,
    prefix: 'test',
    maxBytes,
    onLookup: (layer, result) => state.lookups.push(`${layer} ${result}`),
  })
  /** Asks for `key`; what would be computed is `text`. */
  const ask = async (key: string, text: string, storeUnder: string | null = key) => {
    const { value } = await cache.through<Answer>({
      key,
      compute: async () => ({ value: { text }, storeUnder }),
    })
    return value.text
  }
  return { cache, state, ask }
}

describe('the cache of answers', () => {
  it('gives an answer again until something changes', async () => {
    const { ask, state } = openCache()
    expect(await ask('q', 'first')).toBe('first')
    expect(await ask('q', 'second')).toBe('first')
    state.generation = 'g2'
    expect(await ask('q', 'third')).toBe('third')
  })

  it('keeps and gives nothing while changes cannot be heard of', async () => {
    const { ask, state } = openCache()
    await ask('q', 'first')
    state.generation = null
    expect(await ask('q', 'second')).toBe('second')
    state.generation = 'g1'
    expect(await ask('q', 'third')).toBe('first')
  })

  it('never gives after a change what was computed before it', async () => {
    const { cache, state, ask } = openCache({ store: memoryStore() })
    const { value } = await cache.through<Answer>({
      key: 'q',
      compute: async () => {
        state.generation = 'g2'
        return { value: { text: 'of before' }, storeUnder: 'q' }
      },
    })
    expect(value.text).toBe('of before')
    expect(await ask('q', 'of after')).toBe('of after')
  })

  it('computes one answer for all who ask at the same time', async () => {
    const { cache } = openCache()
    let computed = 0
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        cache.through<Answer>({
          key: 'q',
          compute: async () => {
            computed += 1
            return { value: { text: `${computed}` }, storeUnder: 'q' }
          },
        }),
      ),
    )
    expect(computed).toBe(1)
    expect(new Set(answers.map(({ value }) => value.text))).toEqual(new Set(['1']))
  })

  it('keeps nothing of a failure, and asks again', async () => {
    const { cache, ask } = openCache()
    const failing = cache.through({ key: 'q', compute: () => Promise.reject(new Error('down')) })
    await expect(failing).rejects.toThrow('down')
    expect(await ask('q', 'well')).toBe('well')
  })

  it('shares answers between instances, and reads past damaged ones', async () => {
    const store = memoryStore()
    await openCache({ store }).ask('q', 'shared')
    expect(await openCache({ store }).ask('q', 'own')).toBe('shared')
    for (const key of store.texts.keys()) store.texts.set(key, '{"text":')
    expect(await openCache({ store }).ask('q', 'own')).toBe('own')
  })

  it('keeps an answer under the name it belongs to, or not at all', async () => {
    const { ask } = openCache()
    await ask('meilisearch q', 'of postgres', 'postgres q')
    expect(await ask('meilisearch q', 'of meilisearch')).toBe('of meilisearch')
    expect(await ask('postgres q', 'anew')).toBe('of postgres')
    await ask('once', 'unchecked', null)
    expect(await ask('once', 'checked')).toBe('checked')
  })

  it('forgets the oldest when it is full, so its memory is bounded', async () => {
    const { ask } = openCache({ maxBytes: 1_000 })
    for (let at = 0; at < 50; at += 1) await ask(`q${at}`, 'x'.repeat(100))
    expect(await ask('q0', 'anew')).toBe('anew')
    expect(await ask('q49', 'anew')).not.toBe('anew')
  })

  it('counts where answers come from', async () => {
    const { ask, state } = openCache({ store: memoryStore() })
    await ask('q', 'first')
    await ask('q', 'second')
    expect(state.lookups).toEqual(['process miss', 'redis miss', 'process hit'])
  })
})
