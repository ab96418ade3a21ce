import { UserFacingError } from '@/server/user-facing-error'
import { printLine, step } from '../bring-up/steps.mjs'

/**
 * `npm run search -- settings`: applies the settings of the index where they differ, and with the
 * master key makes the keys that servers and workers use.
 */
export async function runSettings({ isDryRun }: { isDryRun: boolean }): Promise<number> {
  const { getEnv } = await import('@/server/env')
  const { MEILI_URL: host, MEILI_MASTER_KEY: masterKey, MEILI_INDEX_PREFIX: prefix } = getEnv()
  if (!host) {
    throw new UserFacingError({
      message: 'MEILI_URL is not set: Postgres answers searches and has no settings.',
      hint: 'See “Search” in docs/operations.md for how to add a Meilisearch server.',
    })
  }
  await showSettings(host, isDryRun)
  if (masterKey && !isDryRun) await showKeys({ host, masterKey, prefix })
  return 0
}

/** The settings are written with the worker's key, or with the master key before there is one. */
async function showSettings(host: string, isDryRun: boolean): Promise<void> {
  const { getEnv } = await import('@/server/env')
  const { createMeilisearchIndex } = await import(
    '@/server/search/meilisearch/create-meilisearch-index'
  )
  const { searchIndexUid } = await import('@/server/search/meilisearch/index-uid')
  const { MEILI_API_KEY, MEILI_MASTER_KEY, MEILI_INDEX_PREFIX } = getEnv()
  const apiKey = MEILI_MASTER_KEY ?? MEILI_API_KEY
  const indexUid = searchIndexUid(MEILI_INDEX_PREFIX)
  const index = createMeilisearchIndex({ host, indexUid, ...(apiKey ? { apiKey } : {}) })
  await step(`Comparing the settings of ${indexUid}`, async () => compare(index, isDryRun), {
    describe: (text) => text,
  })
}

type Index = import('@/server/search/meilisearch/create-meilisearch-index').MeilisearchIndex

async function compare(index: Index, isDryRun: boolean): Promise<string> {
  if (!(await index.exists())) return 'the index is not there yet: the worker makes it, with them,'
  const names = isDryRun ? await index.diffSettings() : await index.applySettings()
  if (names.length === 0) return 'nothing differs,'
  return `${names.join(', ')} ${isDryRun ? 'would be written' : 'written'},`
}

type Keys = { host: string; masterKey: string; prefix: string }

async function showKeys({ host, masterKey, prefix }: Keys): Promise<void> {
  const { createSearchKeys } = await import('@/server/search/meilisearch/keys')
  const keys = await step('Making the keys', () =>
    createSearchKeys({ host, masterKey, indexPrefix: prefix }),
  )
  printLine('  Where background work runs:  the first. Servers with WORKER=false:  the second.')
  process.stdout.write(`MEILI_API_KEY=${keys.worker}\nMEILI_API_KEY=${keys.search}\n`)
}
