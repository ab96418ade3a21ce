import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import type { FollowedChanges } from '@/server/cache/follow-changes'
import { createFront } from '@/server/front/create-front'
import type { AskOrigin } from '@/server/front/origin'
import { openServerListener } from '@/server/http/open-server-listener'
import { logger } from '@/server/logger'
import { createFrontMetrics } from '@/server/metrics/create-front-metrics'
import { getMetricsRegistry } from '@/server/metrics/registry'
import { directusDialect, payloadDialect, strapiDialect } from '../dialects'
import { ownPathToAsk } from '../own-path-to-ask'

/**
 * Our front before another system: `serve-peer-behind-front.ts <port> <peer> <address of the peer>`. It
 * is asked for our own lists; what it does not hold it asks the peer for, in the peer's words, and keeps
 * the peer's bytes as long as it would keep ours.
 */
const [port = '', peer = '', peerUrl = ''] = process.argv.slice(2)

const DIALECTS = new Map([
  ['payload', payloadDialect],
  ['strapi', strapiDialect],
  ['directus', directusDialect],
])
const CACHE_CONTROL = 'public, max-age=0, s-maxage=600, stale-while-revalidate=600'

const dialect = DIALECTS.get(peer)
if (!dialect) throw new Error(`“${peer}” is no peer.`)

/** Nothing changes while it is measured. */
const changes: FollowedChanges = {
  isSure: () => true,
  onChange: () => () => undefined,
  close: async () => undefined,
}

const ask: AskOrigin = async ({ url }, { signal }) => {
  const address = peerUrl + dialect.path(ownPathToAsk(url))
  const headers = { 'accept-encoding': 'identity' }
  const answer = await fetch(address, { headers, ...(signal && { signal }) })
  const body = Readable.from([Buffer.from(await answer.arrayBuffer())])
  const type = answer.headers.get('content-type') ?? 'application/json'
  return {
    status: answer.status,
    headers: { 'content-type': type, 'cache-control': CACHE_CONTROL },
    body,
  }
}

const front = createFront({
  ask,
  pass: async (_request, response) => void response.writeHead(501).end(),
  changes,
  siteUrl: `http://localhost:${port}`,
  pagePolicy: () => "default-src 'self'",
  metrics: createFrontMetrics(getMetricsRegistry()),
  logger,
})
const { listener } = await openServerListener({ handle: front.handle, isDev: false })
createServer(listener).listen(Number(port), 'localhost')
