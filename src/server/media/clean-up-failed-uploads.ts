import type { CollectionAfterChangeHook, Config, Plugin } from 'payload'
import type { Env } from '../env'
import { logger } from '../logger'
import { settleStores } from './pending-stores'
import { pictureStore } from './picture-store'

/**
 * Wraps the storage plugin's upload hook, so it must come after that plugin: when one of a picture's
 * files cannot be stored, those that were stored are removed before the error goes on and rolls the
 * document back.
 */
export function cleanUpFailedUploads(env: Env): Plugin {
  return (config: Config) => ({
    ...config,
    collections: config.collections?.map((collection) => {
      if (collection.slug !== 'media') return collection
      const afterChange = [...(collection.hooks?.afterChange ?? [])]
      const upload = afterChange.pop()
      if (!upload) return collection
      return {
        ...collection,
        hooks: { ...collection.hooks, afterChange: [...afterChange, guarded(upload, env)] },
      }
    }),
  })
}

function guarded(upload: CollectionAfterChangeHook, env: Env): CollectionAfterChangeHook {
  return async (args) => {
    try {
      return await upload(args)
    } catch (error) {
      const kept = new Set(fileNames(args.previousDoc))
      const names = fileNames(args.doc).filter((name) => !kept.has(name))
      await settleStores()
      await pictureStore(env)
        .remove(names)
        .catch((cause) =>
          logger.error({ event: 'media.cleanup_failed', names, error: String(cause) }),
        )
      throw error
    }
  }
}

type Stored = {
  filename?: string | null
  sizes?: Record<string, { filename?: string | null } | null>
}

function fileNames(doc: Stored | undefined): string[] {
  const sizes = Object.values(doc?.sizes ?? {}).map((size) => size?.filename)
  return [doc?.filename, ...sizes].filter((name) => typeof name === 'string')
}
