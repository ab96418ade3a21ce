import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Change, type ChangeFollower, followChanges } from '@/server/cache/follow-changes'
import { type FaultProxy, startFaultProxy } from '../helpers/fault-proxy'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { openLog } from '../helpers/open-log'
import { waitUntil } from '../helpers/wait-until'

const CHANNEL = 'test_changed'

let gallery: TestGallery
let client: pg.Client
let proxy: FaultProxy
const followers: ChangeFollower[] = []

beforeAll(async () => {
  gallery = await startGallery()
  proxy = await startFaultProxy({ port: Number(new URL(gallery.databaseUrl).port || '5432') })
  client = new pg.Client({ connectionString: gallery.databaseUrl })
  await client.connect()
})

afterAll(async () => {
  await Promise.all(followers.map((follower) => follower.close()))
  await proxy?.close()
  await client?.end()
  await gallery?.stop()
})

function follow({ connectionString = gallery.databaseUrl, channel = CHANNEL } = {}) {
  const { events, logger } = openLog()
  const changes: Change[] = []
  const follower = followChanges({ connectionString, channel, logger })
  follower.onChange((change) => changes.push(change))
  followers.push(follower)
  return { ...follower, events, changes }
}

const listens = (...those: ChangeFollower[]) =>
  waitUntil('it listens', () => those.every((follower) => follower.isSure()))

function throughProxy(): string {
  const url = new URL(gallery.databaseUrl)
  url.port = String(proxy.port)
  return url.toString()
}

/** Sends a message as a transaction of its own. @returns the transaction's number. */
async function notify(words = 'srefs', channel = CHANNEL): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select pg_current_xact_id()::text as id,
      pg_notify($1, pg_current_xact_id()::text || ' ' || $2)`,
    [channel, words],
  )
  return rows[0]?.id ?? ''
}

describe('the generation of cached answers', () => {
  it('is agreed on by all instances, whenever they have joined, after every change', async () => {
    const first = follow()
    await listens(first)
    const second = follow()
    await waitUntil('both agree', () => {
      return second.isSure() && first.generation() === second.generation()
    })
    for (let at = 0; at < 5; at += 1) {
      const before = first.generation()
      await notify()
      await waitUntil('both hear of the change', () => {
        return first.generation() !== before && first.generation() === second.generation()
      })
    }
  })

  it('changes with the commit and not before it, and not at all with a rollback', async () => {
    const follower = follow()
    await listens(follower)
    const before = follower.generation()
    await client.query('begin')
    await notify()
    await client.query('rollback')
    await client.query('begin')
    await notify()
    // What is sent on another connection meanwhile overtakes the open transaction.
    const other = new pg.Client({ connectionString: gallery.databaseUrl })
    await other.connect()
    await other.query(`select pg_notify('${CHANNEL}', 'other srefs')`)
    await other.end()
    const isOther = () => follower.generation()?.endsWith('.other') === true
    await waitUntil('it hears of the other', isOther)
    await client.query('commit')
    await waitUntil('it hears of the commit', () => !isOther())
    expect(follower.generation()).not.toBe(before)
  })

  it('is unknown from the loss of the connection until it is back, and then a new one', async () => {
    const follower = follow({ connectionString: throughProxy() })
    await listens(follower)
    const before = follower.generation()
    await proxy.set({ kind: 'refuse' })
    await waitUntil('it is unknown', () => follower.generation() === null)
    expect([follower.isSure(), follower.latest()]).toEqual([false, null])
    await proxy.set({ kind: 'pass' })
    await listens(follower)
    expect(follower.generation()).not.toBe(before)
    expect(follower.events).toEqual(['cache.listener_lost', 'cache.listening'])
    const news = { keys: 'all', isNewConnection: true }
    expect(follower.changes).toEqual([news, news])
  })

  it('is unknown within seconds when the connection has died without a word', async () => {
    const follower = follow({ connectionString: throughProxy() })
    await listens(follower)
    await proxy.set({ kind: 'black-hole' })
    await waitUntil('it is unknown', () => !follower.isSure(), 6_000)
    await proxy.set({ kind: 'pass' })
    await listens(follower)
  })
})

describe('whoever follows changes', () => {
  it('is told which keys each touches, in order, and nothing when another joins', async () => {
    const follower = follow({ channel: 'test_keys' })
    await listens(follower)
    await notify('srefs sref:1', 'test_keys')
    await listens(follow({ channel: 'test_keys' }))
    await notify('all', 'test_keys')
    await notify('tags', 'test_keys')
    await waitUntil('all have come', () => follower.changes.length === 4)
    expect(follower.changes).toEqual([
      { keys: 'all', isNewConnection: true },
      { keys: ['srefs', 'sref:1'], isNewConnection: false },
      { keys: 'all', isNewConnection: false },
      { keys: ['tags'], isNewConnection: false },
    ])
  })

  it('hears nothing any more once it has stopped listening', async () => {
    const follower = follow({ channel: 'test_stop' })
    const told: Change[] = []
    const stop = follower.onChange((change) => told.push(change))
    await listens(follower)
    stop()
    await notify('srefs', 'test_stop')
    await waitUntil('the other is told', () => follower.changes.length === 2)
    expect(told).toHaveLength(1)
  })
})

describe('catching up with what another process has heard', () => {
  it('waits for the message, and for none that came before', async () => {
    const follower = follow()
    await listens(follower)
    await client.query('begin')
    const change = await notify()
    let isUp = false
    const waiting = follower.catchUpWith(change).then(() => {
      isUp = true
    })
    await follower.catchUpWith(String(follower.latest()))
    expect(isUp).toBe(false)
    await client.query('commit')
    await waiting
    expect([follower.isSure(), follower.latest()]).toEqual([true, change])
  })

  it('does not wait for what was committed before it began to listen', async () => {
    const change = await notify()
    const follower = follow()
    await listens(follower)
    await follower.catchUpWith(change)
    expect(follower.isSure()).toBe(true)
  })

  it('trusts its connection no longer when the message does not come', async () => {
    const follower = follow()
    await listens(follower)
    await follower.catchUpWith('never-sent')
    expect(follower.isSure()).toBe(false)
    await listens(follower)
  })

  it('is done at once while it is sure of nothing, for then nothing is kept', async () => {
    await proxy.set({ kind: 'refuse' })
    await follow({ connectionString: throughProxy() }).catchUpWith('never-sent')
    await proxy.set({ kind: 'pass' })
  })
})
