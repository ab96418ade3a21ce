import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Registry } from 'prom-client'
import type { Change } from '@/server/cache/follow-changes'
import { createAskOrigin } from '@/server/front/ask-origin'
import { createFront } from '@/server/front/create-front'
import { openOriginConnections } from '@/server/front/origin-connections'
import { createPassToOrigin } from '@/server/front/pass-to-origin'
import { routerHash } from '@/server/front/router-hash'
import { createServerListener } from '@/server/http/create-server-listener'
import { createPagePolicy, createSecurityHeaders } from '@/server/http/security-headers'
import { createFrontMetrics } from '@/server/metrics/create-front-metrics'
import { currentRequest } from '@/server/request-context'
import { listen } from './listen'
import { type RawAnswer, sendRaw } from './send-raw'

export const SITE_URL = 'https://gallery.example'

/** What the application of a test says to one request. */
export type Said = {
  status?: number
  headers?: Record<string, string | string[]>
  body?: string | Buffer
}

export type Application = (request: IncomingMessage) => Said | Promise<Said>

type Asked = { url: string; headers?: Record<string, string | string[]>; method?: string }

export type FrontStage = Awaited<ReturnType<typeof openFrontStage>>

/** Cache-Control as the gallery words it for what is the same for everyone. */
export const PUBLIC =
  'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=86400'

/** An answer that is the same for everyone. */
export function publicly(body: string, headers: Said['headers'] = {}): Said {
  return {
    headers: { 'cache-control': PUBLIC, 'content-type': 'application/json', ...headers },
    body,
  }
}

/**
 * The front as it is shipped, over real connections, before an application that a test writes. Clock
 * and changes are the test's.
 */
export async function openFrontStage({ maxBytes = 8 * 2 ** 20 } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'front-'))
  const socketPath = path.join(folder, 'application')
  const stage = {
    application: (() => publicly('{}')) as Application,
    /** Every request that the application has got. */
    reached: [] as { url: string; method: string; headers: IncomingMessage['headers'] }[],
    isSure: true,
    /** What was logged, with the request that it was logged for. */
    logged: [] as object[],
    /** Milliseconds that have been let pass. */
    passedMs: 0,
  }
  const application = createServer((request, response) => {
    const { url = '', method = '', headers } = request
    stage.reached.push({ url, method, headers })
    request.resume()
    Promise.resolve(stage.application(request)).then(
      (said) => answer(response, said),
      () => response.destroy(),
    )
  })
  const openApplication = () =>
    new Promise<void>((resolve) => application.listen(socketPath, resolve))
  await openApplication()

  const log = (line: object) => stage.logged.push({ ...line, ...currentRequest() })
  const logger = { info: log, warn: log, error: log }
  const listeners = new Set<(change: Change) => void>()
  const origin = openOriginConnections({
    socketPaths: [socketPath],
    latestChange: () => null,
    logger,
  })
  const registry = new Registry()
  const front = createFront({
    ask: createAskOrigin(origin),
    pass: createPassToOrigin(origin),
    changes: {
      isSure: () => stage.isSure,
      onChange: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      close: async () => undefined,
    },
    siteUrl: SITE_URL,
    maxBytes,
    pagePolicy: createPagePolicy({}),
    metrics: createFrontMetrics(registry),
    logger,
    now: () => Date.now() + stage.passedMs,
  })
  const server = await listen(
    createServerListener({
      handle: front.handle,
      rules: async () => ({ isAllowed: true, headers: {} }),
      trustedProxies: [],
      securityHeaders: createSecurityHeaders({ siteUrl: SITE_URL, isDev: false }),
      logger,
    }),
  )

  return Object.assign(stage, {
    port: server.port,
    ask: ({ url, headers, method }: Asked): Promise<RawAnswer> =>
      sendRaw({
        port: server.port,
        target: url,
        ...(headers && { headers }),
        ...(method && { method }),
      }),
    /** As Next's router asks for the data of a page. */
    askAsRouter: (url: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
      sendRaw({
        port: server.port,
        target: `${url}${url.includes('?') ? '&' : '?'}_rsc=${routerHash(headers)}`,
        headers: { ...headers, rsc: '1' },
      }),
    askForBytes: async (url: string, headers: Record<string, string>) => {
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
      request({ port: server.port, path: url, headers }, resolve).on('error', reject).end()
      const answer = await promise
      return { headers: answer.headers, bytes: await buffer(answer) }
    },
    change: (keys: Change['keys'], isNewConnection = false) => {
      for (const listener of listeners) listener({ keys, isNewConnection })
    },
    stopApplication: async () => {
      application.closeAllConnections()
      await new Promise((resolve) => application.close(resolve))
    },
    startApplication: openApplication,
    metrics: () => registry.metrics(),
    close: async () => {
      front.close()
      origin.close()
      await server.close()
      application.closeAllConnections()
      application.close()
      await rm(folder, { recursive: true, force: true })
    },
  })
}

function answer(response: ServerResponse, { status = 200, headers = {}, body = '' }: Said): void {
  response.writeHead(status, headers)
  response.end(body)
}
