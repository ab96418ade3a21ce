import { describe, expect, it } from 'vitest'
import { watchIndex } from './watch-index'

const DOWN = () => Promise.reject(new Error('down'))

/** A watch over a world that a test can change. */
function openWatch() {
  const world = {
    now: 0,
    lagSeconds: async () => 0,
    newest: async () => ({ id: 'a', version: '7' }) as { id: string; version: string } | null,
    indexed: async () => new Map([['a', '7']]),
    lagChecks: 0,
    repairs: 0,
    log: [] as unknown[],
  }
  const log = (line: unknown) => world.log.push(line)
  const watch = watchIndex({
    documents: {
      oldestUnsentSeconds: () => {
        world.lagChecks += 1
        return world.lagSeconds()
      },
      newestSent: () => world.newest(),
    },
    readIndexed: () => world.indexed(),
    onOutdated: () => {
      world.repairs += 1
    },
    logger: { info: log, warn: log },
    now: () => world.now,
  })
  /** Long enough after the last question that the answer waits for a new look. */
  const later = async () => {
    world.now += 20_000
    await watch.isTrusted()
    // The look at the index itself runs beside the answers.
    await new Promise(setImmediate)
    return watch.isTrusted()
  }
  return { world, watch, later }
}

describe('the watch over the index', () => {
  it('trusts one that has what was sent to it', async () => {
    const { watch, world } = openWatch()
    expect(await watch.isTrusted()).toBe(true)
    expect(world.log).toEqual([])
  })

  it('does not trust one that is further behind than five seconds, until it has caught up', async () => {
    const { watch, world, later } = openWatch()
    await watch.isTrusted()
    world.lagSeconds = async () => 5.1
    expect(await later()).toBe(false)
    expect(await later()).toBe(false)
    world.lagSeconds = async () => 4.9
    expect(await later()).toBe(true)
    expect(world.log).toEqual([
      { event: 'search.index_distrusted', reason: 'lagging' },
      { event: 'search.index_trusted' },
    ])
  })

  it('looks at most once a second, however many ask', async () => {
    const { watch, world } = openWatch()
    for (let at = 0; at < 100; at += 1) await Promise.all([watch.isTrusted(), watch.isTrusted()])
    expect(world.lagChecks).toBe(1)
    world.now += 1_000
    await Promise.all(Array.from({ length: 100 }, () => watch.isTrusted()))
    expect(world.lagChecks).toBe(2)
  })

  it.each([
    ['lacks the document that was sent last', new Map<string, string>()],
    ['has it in an older version', new Map([['a', '6']])],
  ])('does not trust one that %s, and has it repaired', async (_, held) => {
    const { world, later } = openWatch()
    world.indexed = async () => held
    expect(await later()).toBe(false)
    expect(world.repairs).toBe(1)
    world.indexed = async () => new Map([['a', '7']])
    expect(await later()).toBe(true)
  })

  it('is not taken in by a document that changes while it looks', async () => {
    const { world, later } = openWatch()
    let version = 7
    world.newest = async () => ({ id: 'a', version: String(version++) })
    world.indexed = async () => new Map([['a', '6']])
    expect(await later()).toBe(true)
    expect(world.repairs).toBe(0)
  })

  it('trusts an empty index where nothing was ever sent', async () => {
    const { world, later } = openWatch()
    world.newest = async () => null
    world.indexed = async () => new Map()
    expect(await later()).toBe(true)
  })

  it('holds to what it knows while Postgres or the index does not answer', async () => {
    const { watch, world, later } = openWatch()
    await watch.isTrusted()
    world.lagSeconds = DOWN
    world.newest = DOWN
    expect(await later()).toBe(true)
    world.newest = async () => ({ id: 'a', version: '7' })
    world.indexed = DOWN
    expect(await later()).toBe(true)
  })

  it('does not trust an index of which it knows nothing', async () => {
    const { world, watch } = openWatch()
    world.lagSeconds = DOWN
    expect(await watch.isTrusted()).toBe(false)
  })

  it('does not trust one for a while after a hit has shown that it is old', async () => {
    const { watch, world, later } = openWatch()
    await watch.isTrusted()
    watch.distrust()
    world.now += 9_000
    expect(await watch.isTrusted()).toBe(false)
    expect(world.repairs).toBe(1)
    expect(await later()).toBe(true)
  })
})
