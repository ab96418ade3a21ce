import type { S3ClientConfig } from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { Env } from '../env'
import { trackStore } from './pending-stores'

const YEAR_SECONDS = 31_536_000
const CONNECT_TIMEOUT_MS = 3_000
const REQUEST_TIMEOUT_MS = 30_000

/** How the S3 client reaches the bucket; shared by uploads, serving and the sweep of orphans. */
export function s3ClientConfig(env: Env): S3ClientConfig {
  return {
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    forcePathStyle: env.S3_FORCE_PATH_STYLE,
    // Checksums in trailers are newer than many S3-compatible servers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: {
      accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
    },
    requestHandler: new CachingPutHandler({
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
    }),
  }
}

/**
 * Adds `Cache-Control` to every stored object, which the storage plugin has no option for. Names are
 * content hashes, so an object never changes. The header is outside the signature, which S3 allows
 * for headers that are not `x-amz-*`.
 */
class CachingPutHandler extends NodeHttpHandler {
  override handle(...[request, options]: Parameters<NodeHttpHandler['handle']>) {
    if (request.method !== 'PUT') return super.handle(request, options)
    request.headers['cache-control'] = `public, max-age=${YEAR_SECONDS}, immutable`
    return trackStore(super.handle(request, options))
  }
}
