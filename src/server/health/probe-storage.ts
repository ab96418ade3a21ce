import { access, constants, mkdir } from 'node:fs/promises'
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import type { ReadyAnswer } from '@/domain/api/health'
import type { Env } from '../env'
import { s3ClientConfig } from '../media/s3-client-config'
import { keepFor } from './keep-for'
import { PROBE_TIMEOUT_MS, probe } from './probe'

/** Providers count requests. */
const BUCKET_KEEP_MS = 30_000

type Storage = ReadyAnswer['checks']['storage']

/** Whether pictures can be read and written: in the bucket when one is set, else in the folder. */
export function createStorageProbe(env: Env): () => Promise<Storage> {
  const bucket = env.S3_BUCKET
  if (!bucket) {
    const open = async () => {
      await mkdir(env.MEDIA_DIR, { recursive: true })
      await access(env.MEDIA_DIR, constants.R_OK | constants.W_OK)
    }
    return async () => ({ kind: 'folder', ...(await probe(open)) })
  }
  const client = new S3Client({ ...s3ClientConfig(env), maxAttempts: 1 })
  const head = () =>
    client.send(new HeadBucketCommand({ Bucket: bucket }), {
      abortSignal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    })
  return keepFor({ keepMs: BUCKET_KEEP_MS }, async () => ({
    kind: 'bucket' as const,
    ...(await probe(head)),
  }))
}
