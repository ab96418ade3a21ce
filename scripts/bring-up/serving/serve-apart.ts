import { getEnv } from '@/server/env'
import type { Peer } from '@/server/processes/create-peer'
import { countFor } from '@/server/rate-limit/create-main-limiter'
import { createMemoryLimiter } from '@/server/rate-limit/create-memory-limiter'
import { TOPICS } from './child'
import { collectMetrics } from './collect-metrics'
import { collectProcessMetrics } from './own-metrics'
import { openSocketFolder } from './socket-folder'
import { startApplication, startFront } from './start-processes'
import { type Started, type Supervised, supervise } from './supervise'

type Input = {
  port: number
  /** Default: all addresses. */
  hostname?: string | undefined
  /** Fronts, and processes of the application. */
  workers: number
  /** Brings those metrics of this process up to date that are not counted as things happen. */
  refreshMetrics: () => Promise<void>
}

/** Longer than each takes by itself, so that none is killed before. */
const FRONT_GRACE_MS = 13_000
const APPLICATION_GRACE_MS = 10_000

/**
 * Serves the production build by processes of their own: fronts, which listen on the port, and behind
 * them the application on sockets. `stop` lets open requests finish, the fronts' first.
 */
export async function serveApart(input: Input): Promise<{ stop: () => Promise<void> }> {
  const { port, hostname, workers, refreshMetrics } = input
  const folder = await openSocketFolder()
  const limiter = createMemoryLimiter()
  const applications: Supervised[] = []
  const fronts: Supervised[] = []
  const numbers = Array.from({ length: workers }, (_, index) => index + 1)
  const socketPathOf = (number: number) => folder.pathOf(`application-${number}.sock`)

  const onStart = (peer: Peer) => {
    countFor(peer, limiter)
    peer.answer(TOPICS.scrape, async () => {
      await refreshMetrics()
      return collectMetrics([...fronts, ...applications])
    })
  }
  const superviseOne = (name: string, start: () => Started) => supervise({ name, start, onStart })

  const stop = async () => {
    await stopAll(fronts, getEnv().DRAIN_SECONDS * 1000 + FRONT_GRACE_MS)
    await stopAll(applications, APPLICATION_GRACE_MS)
    await folder.remove()
  }

  collectProcessMetrics('main')
  try {
    await startAll(applications, numbers, (number) => {
      const name = `application-${number}`
      const address = { hostname: hostname ?? 'localhost', port }
      return superviseOne(name, () =>
        startApplication({ name, socketPath: socketPathOf(number), ...address }),
      )
    })
    await startAll(fronts, numbers, (number) => {
      const settings = {
        name: `front-${number}`,
        port,
        ...(hostname !== undefined && { hostname }),
        socketPaths: numbers.map(socketPathOf),
        isOneOfSeveral: workers > 1,
      }
      return superviseOne(settings.name, () => startFront(settings))
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** All at once; those that were started are in `list` also when another one fails. */
async function startAll(
  list: Supervised[],
  numbers: number[],
  start: (number: number) => Promise<Supervised>,
): Promise<void> {
  const started = await Promise.allSettled(numbers.map(start))
  for (const one of started) if (one.status === 'fulfilled') list.push(one.value)
  for (const one of started) if (one.status === 'rejected') throw one.reason
}

async function stopAll(list: Supervised[], graceMs: number): Promise<void> {
  await Promise.all(list.map((one) => one.stop({ graceMs })))
}
