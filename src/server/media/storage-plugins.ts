import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
import type { Env } from '../env'
import { cleanUpFailedUploads } from './clean-up-failed-uploads'
import { localStorage } from './local-storage'
import { s3ClientConfig } from './s3-client-config'

/**
 * Where pictures are kept: in the bucket when one is set, else in a folder. Both go through the same
 * plugin, so the schema and the life cycle are the same.
 */
export function storagePlugins(env: Env): Plugin[] {
  return [env.S3_BUCKET ? bucket(env, env.S3_BUCKET) : folder(env), cleanUpFailedUploads(env)]
}

function bucket(env: Env, name: string): Plugin {
  return s3Storage({ bucket: name, collections: { media: true }, config: s3ClientConfig(env) })
}

function folder(env: Env): Plugin {
  return cloudStoragePlugin({
    collections: { media: { adapter: localStorage({ folder: env.MEDIA_DIR }) } },
  })
}
