import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import config from '@payload-config'
import { getPayload } from 'payload'
import { trackRoute } from '@/domain/api/analytics'
import { getTracker } from '@/server/analytics/get-tracker'
import { openStreamWriter } from '@/server/analytics/open-stream-writer'
import { getEnv } from '@/server/env'
import { privateAnswer } from '@/server/http/answer'
import { createRouteServer } from '@/server/http/create-route-server'

/**
 * A process of the gallery that takes events over HTTP or, as `writer`, brings those of the stream into
 * the database. It is never asked to end; it is killed.
 */
const payload = await getPayload({ config })
process.on('disconnect', () => process.exit(0))
if (process.argv[2] === 'writer') {
  openStreamWriter(payload)
  process.send?.({ port: 0 })
} else {
  process.send?.({ port: await serve() })
}

async function serve(): Promise<number> {
  const route = createRouteServer({
    getPayload: async () => payload,
    siteUrl: getEnv().SITE_URL,
    checksAnswers: false,
  })
  const handle = route(trackRoute, async ({ body: events, headers }) => {
    await getTracker(payload).track({ events, headers })
    return privateAnswer(null, { status: 202 })
  })
  const server = createServer(async (incoming, outgoing) => {
    const request = new Request('http://localhost/api/analytics/track', {
      method: 'POST',
      headers: incoming.headers as Record<string, string>,
      body: await buffer(incoming),
    })
    const { status } = await handle(request, { params: Promise.resolve({}) })
    outgoing.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
