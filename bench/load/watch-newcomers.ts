import { createHistogram } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'undici'

const EVERY_MS = 250
/** Whoever has waited that long has given up. */
const PATIENCE_MS = 10_000
const MICROS = 1_000

/** Times in milliseconds, from the first byte that is sent to the last that is read. */
export type NewcomersReport = {
  asked: number
  failed: number
  p50: number
  p99: number
  most: number
}

/**
 * Comes to a gallery over a new connection, four times a second, while others keep it busy. The load tool
 * itself knows nothing of those who are never let in.
 */
export function watchNewcomers(url: string, path = '/') {
  const times = createHistogram()
  const counts = { asked: 0, failed: 0 }
  const open = new Set<Promise<void>>()
  let isOver = false

  async function come(): Promise<void> {
    const client = new Client(url, { headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS })
    const began = performance.now()
    try {
      const { statusCode, body } = await client.request({ method: 'GET', path })
      await body.dump()
      if (statusCode !== 200) counts.failed += 1
    } catch {
      counts.failed += 1
    }
    times.record(Math.max(1, Math.round((performance.now() - began) * MICROS)))
    await client.destroy()
  }

  async function watch(): Promise<void> {
    while (!isOver) {
      counts.asked += 1
      const coming = come().finally(() => open.delete(coming))
      open.add(coming)
      await wait(EVERY_MS)
    }
    await Promise.all(open)
  }

  const watching = watch()
  return {
    stop: async (): Promise<NewcomersReport> => {
      isOver = true
      await watching
      const at = (percent: number) => Math.round(times.percentile(percent) / MICROS)
      return { ...counts, p50: at(50), p99: at(99), most: Math.round(times.max / MICROS) }
    },
  }
}
