import { createServer } from 'node:http'
import { setPriority } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { followChanges } from '@/server/cache/follow-changes'
import { getEnv } from '@/server/env'
import { answerOperations } from '@/server/front/answer-operations'
import { createAskOrigin } from '@/server/front/ask-origin'
import { createFront } from '@/server/front/create-front'
import { openOriginConnections } from '@/server/front/origin-connections'
import { createPassToOrigin } from '@/server/front/pass-to-origin'
import { openServerListener } from '@/server/http/open-server-listener'
import { bucketOrigin, createPagePolicy } from '@/server/http/security-headers'
import { takeTurns } from '@/server/http/take-turns'
import { logger } from '@/server/logger'
import { getFrontMetrics } from '@/server/metrics/get-front-metrics'
import { countInMain } from '@/server/rate-limit/get-rate-limiter'
import { runChild, TOPICS } from './child'
import { createDrain } from './drain-server'
import { listenWithManyDoors } from './listen'
import { answerOwnMetrics } from './own-metrics'

export type FrontSettings = {
  name: string
  port: number
  /** Default: all addresses. */
  hostname?: string
  /** Of the processes of the application. */
  socketPaths: string[]
  /** Whether there are other fronts, with which limits are counted together. */
  isOneOfSeveral: boolean
}

/** What a client must keep to; Node looks every few seconds. */
const CLIENT_LIMITS = {
  /** For the whole head of a request. */
  headersTimeout: 10_000,
  /** For the whole request, an upload among it. */
  requestTimeout: 300_000,
  /** Longer than the minute for which load balancers keep connections, so that they end them. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
}
/** Without a byte in either direction. */
const SILENCE_MS = 330_000

/**
 * Of the front, where it has to share its processors with the application. A flood of what is stored
 * would otherwise make those wait for long whose answer has to be made; with more than this, a front with
 * little to do waits for the application.
 */
const NICENESS = 2

/** Long enough for a request that was on its way, and hardly noticed by a person. */
const LINGER_MS = 1_000
const GRACE_MS = 10_000

/** A front: takes in all requests, and passes on what it does not answer itself. */
await runChild(async (main) => {
  stepBack()
  const settings = JSON.parse(process.argv[2] ?? '') as FrontSettings
  const env = getEnv()
  answerOwnMetrics(main, settings.name)
  if (settings.isOneOfSeveral) countInMain(main)
  let isDraining = false
  const changes = followChanges({ connectionString: env.DATABASE_URL, logger })
  const origin = openOriginConnections({
    socketPaths: settings.socketPaths,
    latestChange: changes.latest,
    logger,
  })
  const ask = createAskOrigin(origin)
  const front = createFront({
    ask,
    pass: createPassToOrigin(origin),
    changes,
    siteUrl: env.SITE_URL,
    maxBytes: env.FRONT_CACHE_MB * 2 ** 20,
    pagePolicy: createPagePolicy({ pictureOrigin: bucketOrigin(env) }),
    metrics: getFrontMetrics(),
    logger,
  })
  const { listener, close } = await openServerListener({
    handle: answerOperations({
      ask,
      handle: front.handle,
      isDraining: () => isDraining,
      metricsToken: env.METRICS_TOKEN,
      readMetrics: async () =>
        (await main.ask(TOPICS.scrape)) as { text: string; contentType: string },
    }),
    isDev: false,
  })
  const server = createServer(CLIENT_LIMITS, takeTurns(listener))
  server.timeout = SILENCE_MS
  const drain = createDrain(server)
  const listeners = await listenWithManyDoors(server, settings)
  return {
    drain: async () => {
      isDraining = true
      await wait(env.DRAIN_SECONDS * 1000)
      await drain({ listeners, lingerMs: LINGER_MS, graceMs: GRACE_MS })
      front.close()
      origin.close()
      await changes.close()
      close()
    },
  }
})

function stepBack(): void {
  try {
    setPriority(NICENESS)
  } catch (error) {
    // Some sandboxes forbid it. Nothing depends on it.
    logger.info({ event: 'front.priority_kept', reason: String(error) })
  }
}
