import { describe, expect, it } from 'vitest'
import { waitUntil } from './wait-until'

const what = 'a test'

describe('waitUntil', () => {
  it('gives the first result that there is', async () => {
    const looks = [null, null, 'done']
    expect(
      await waitUntil({ look: async () => looks.shift() ?? null, timeoutMs: 5000, what }),
    ).toBe('done')
  })

  it('says that it waited in vain', async () => {
    const waiting = waitUntil({ look: async () => null, timeoutMs: 0, what })
    await expect(waiting).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('for a test in vain'),
    })
  })

  it('ends with the reason of whoever does not want to wait any more', async () => {
    const stop = new AbortController()
    const look = async () => {
      stop.abort(new Error('shutting down'))
      return null
    }
    const waiting = waitUntil({ look, timeoutMs: 60_000, what, signal: stop.signal })
    await expect(waiting).rejects.toThrow('shutting down')
  })

  it('passes on what goes wrong while looking', async () => {
    const look = () => Promise.reject(new Error('refused'))
    await expect(waitUntil({ look, timeoutMs: 1000, what })).rejects.toThrow('refused')
  })
})
