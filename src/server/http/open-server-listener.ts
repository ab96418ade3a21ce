import type { RequestListener } from 'node:http'
import { getEnv } from '../env'
import { serveStatic } from '../front/serve-static'
import { logger } from '../logger'
import { closeRateLimiter, getRateLimiter } from '../rate-limit/get-rate-limiter'
import { policiesOf } from '../rate-limit/policies'
import { createRequestRules } from '../rate-limit/rule-on-request'
import { createServerListener } from './create-server-listener'
import type { Handle } from './handle'
import { bucketOrigin, createSecurityHeaders } from './security-headers'

type Input = {
  /** What answers: the front, or while developing the application itself. */
  handle: Handle
  isDev: boolean
}

/** Of the build, with what `compressFiles` has put beside its files. */
const STATIC_FOLDER = '.next/static'

export type OpenedListener = { listener: RequestListener; close: () => void }

/** The listener of this process, as the environment says; limits are shared when it is there. */
export async function openServerListener({ handle, isDev }: Input): Promise<OpenedListener> {
  const env = getEnv()
  const limiter = getRateLimiter()
  await limiter.ready
  const listener = createServerListener({
    handle: isDev ? handle : serveStatic({ folder: STATIC_FOLDER, handle }),
    rules: createRequestRules({ limiter, policies: policiesOf(env), secret: env.PAYLOAD_SECRET }),
    trustedProxies: env.TRUSTED_PROXIES,
    securityHeaders: createSecurityHeaders({
      siteUrl: env.SITE_URL,
      isDev,
      pictureOrigin: bucketOrigin(env),
    }),
    logger,
  })
  return { listener, close: closeRateLimiter }
}
