import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import type { Env } from '../env'
import { s3ClientConfig } from './s3-client-config'

export type StoredFile = { name: string; modifiedAt: Date }

/** The stored files themselves, apart from their documents and from who may see them. */
export type PictureStore = {
  list: () => AsyncIterable<StoredFile>
  remove: (names: string[]) => Promise<void>
  /** Rejects where there is no such file. */
  read: (name: string) => Promise<Buffer>
}

const MAX_KEYS_PER_DELETE = 1000

/** The bucket when one is set, else the folder. */
export function pictureStore(env: Env): PictureStore {
  return env.S3_BUCKET ? bucketStore(env, env.S3_BUCKET) : folderStore(env.MEDIA_DIR)
}

function folderStore(folder: string): PictureStore {
  return {
    async *list() {
      const names = await readdir(folder).catch(() => [])
      for (const name of names) {
        const stats = await stat(path.join(folder, name)).catch(() => null)
        if (stats?.isFile()) yield { name, modifiedAt: stats.mtime }
      }
    },
    async remove(names) {
      for (const name of names) await rm(path.join(folder, path.basename(name)), { force: true })
    },
    read: (name) => readFile(path.join(folder, path.basename(name))),
  }
}

function bucketStore(env: Env, bucket: string): PictureStore {
  const client = new S3Client(s3ClientConfig(env))
  return {
    async *list() {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key) yield { name: Key, modifiedAt: LastModified ?? new Date(0) }
        }
      }
    },
    async remove(names) {
      for (let start = 0; start < names.length; start += MAX_KEYS_PER_DELETE) {
        const keys = names.slice(start, start + MAX_KEYS_PER_DELETE)
        await client.send(
          new DeleteObjectsCommand({
            Bucket: bucket,
            Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true },
          }),
        )
      }
    },
    async read(name) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }))
      if (!Body) throw new Error(`${name} is empty`)
      return Buffer.from(await Body.transformToByteArray())
    },
  }
}
