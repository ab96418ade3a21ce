import { Meilisearch } from 'meilisearch'
import { createMeilisearchEngine } from '@/server/search/meilisearch/create-meilisearch-engine'
import { createMeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import type { MeilisearchServer } from '../../helpers/meilisearch-server'
import type { OpenEngine } from '../conformance/engine-under-test'

/** Long enough for a machine that does other work too: what is tested is the answer, not its time. */
const TIMEOUT_MS = 10_000

/** The Meilisearch engine over a new index each time, which goes when the engine is closed. */
export function meilisearchEngines(
  server: () => Pick<MeilisearchServer, 'url' | 'masterKey'>,
  indexPrefix = 'conformance',
): OpenEngine {
  let opened = 0
  return async (documents) => {
    const { url: host, masterKey: apiKey } = server()
    opened += 1
    const indexUid = `${indexPrefix}_${opened}`
    const remove = () => new Meilisearch({ host, apiKey }).deleteIndexIfExists(indexUid)
    await remove()
    const index = createMeilisearchIndex({ host, apiKey, indexUid })
    await index.ensure()
    await index.write({ documents })
    return {
      engine: createMeilisearchEngine({ host, apiKey, indexUid, timeoutMs: TIMEOUT_MS }),
      write: (changes) => index.write({ documents: changes }),
      close: async () => {
        await remove()
      },
    }
  }
}
