import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type Channel, createPeer } from './create-peer'

/** Two ends of one channel, as two processes have them: what is sent is copied and comes later. */
function connect(): [Channel, Channel] {
  const [one, other] = [new EventEmitter(), new EventEmitter()]
  const sendTo = (emitter: EventEmitter) => (message: object, onSent: (error: null) => void) => {
    const copy = structuredClone(message)
    setImmediate(() => emitter.emit('message', copy))
    onSent(null)
  }
  return [Object.assign(one, { send: sendTo(other) }), Object.assign(other, { send: sendTo(one) })]
}

describe('two processes', () => {
  it('ask each other, many questions at a time', async () => {
    const [here, there] = connect().map(createPeer)
    there?.answer('double', async (number: number) => number * 2)
    here?.answer('name', () => 'here')
    const doubled = [1, 2, 3].map((number) => here?.ask('double', number))
    expect(await Promise.all(doubled)).toEqual([2, 4, 6])
    expect(await there?.ask('name')).toBe('here')
  })

  it('hear of a failure, of a topic that nobody answers and of silence', async () => {
    const [here, there] = connect().map(createPeer)
    there?.answer('broken', () => {
      throw new Error('It is broken.')
    })
    there?.answer('silent', () => new Promise(() => undefined))
    await expect(here?.ask('broken')).rejects.toThrow('It is broken.')
    await expect(here?.ask('unknown')).rejects.toThrow('Nobody answers “unknown”.')
    await expect(here?.ask('silent', 0, { timeoutMs: 5 })).rejects.toThrow('in time')
  })

  it('hear at once that the other one is gone', async () => {
    const gone = Object.assign(new EventEmitter(), {
      send: (_: object, onSent: (error: Error) => void) => onSent(new Error('Channel closed')),
    })
    await expect(createPeer(gone).ask('anything')).rejects.toThrow('Channel closed')
    await expect(createPeer(new EventEmitter()).ask('anything')).rejects.toThrow('no channel')
  })

  it('leave alone what others send over the channel', async () => {
    const [here, there] = connect()
    const peer = createPeer(here)
    createPeer(there).answer('name', () => 'there')
    here.send?.({ type: 'shutdown' }, () => undefined)
    there.send?.({ anything: 1 }, () => undefined)
    expect(await peer.ask('name')).toBe('there')
  })
})
