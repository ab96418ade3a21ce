import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'

export type S3Server = {
  env: Record<string, string>
  bucket: string
  /** From now on, uploads of keys that match fail; `null` lets all through again. */
  failPuts: (pattern: RegExp | null) => void
  stop: () => Promise<void>
}

/** A refusal that the client does not try again. */
const FORBIDDEN = 403

/** A server that speaks the S3 protocol over HTTP, on a free port, with an empty bucket. */
export async function startS3Server(): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), 's3-'))
  const bucket = 'pictures'
  let failing: RegExp | null = null
  const s3 = new S3rver({
    silent: true,
    directory,
    // Its own signature of `/bucket/` leaves out the last slash, which the client's includes.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  await s3.configureBuckets()
  const handle = s3.callback()
  const server = createServer((request, response) => {
    if (request.method !== 'PUT' || !failing?.test(request.url ?? '')) {
      handle(request, response)
      return
    }
    request.resume()
    response.writeHead(FORBIDDEN, { 'content-type': 'application/xml' })
    response.end('<Error><Code>AccessDenied</Code><Message>Refused by the test</Message></Error>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    bucket,
    env: {
      S3_BUCKET: bucket,
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
      S3_FORCE_PATH_STYLE: 'true',
    },
    failPuts: (pattern) => {
      failing = pattern
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(directory, { recursive: true, force: true })
    },
  }
}
