import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import type { Progress } from '@/server/search/pipe/search-runs'
import { UserFacingError } from '@/server/user-facing-error'
import { openGallery } from './bring-up/open-gallery'
import { runMain } from './bring-up/run-main'
import { step } from './bring-up/steps.mjs'
import { describeOutcome, describeStatus } from './search/describe-status'
import { runSettings } from './search/run-settings'

const USAGE = 'npm run search -- status [--json] | reindex | reconcile | settings [--dry-run]'

type Options = { payload: Payload; isJson: boolean; isDryRun: boolean }

const ACTIONS: Record<string, (options: Options) => Promise<number>> = {
  status: async ({ payload, isJson }) => {
    const { readSearchStatus } = await import('@/server/search/pipe/read-search-status')
    const status = await readSearchStatus(payload)
    const lines = isJson ? [JSON.stringify(status, null, 2)] : describeStatus(status)
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  },
  reindex: async ({ payload }) => {
    const { reindex } = await import('@/server/search/pipe/reindex')
    return showRun('Rebuilding the index', (onProgress, index) =>
      reindex({ payload, index, onProgress }),
    )
  },
  reconcile: async ({ payload }) => {
    const { reconcile } = await import('@/server/search/pipe/reconcile')
    return showRun('Comparing', (onProgress, index) => reconcile({ payload, index, onProgress }))
  },
  settings: ({ isDryRun }) => runSettings({ isDryRun }),
}

/** `npm run search -- status|reindex|reconcile|settings`: looks after search. See docs/operations.md. */
await runMain(async ({ processes }) => {
  const { action, ...options } = readArguments(process.argv.slice(2))
  const { payload } = await openGallery({ processes })
  return action({ payload, ...options })
})

type Run = (
  onProgress: Progress,
  index: import('@/server/search/meilisearch/create-meilisearch-index').MeilisearchIndex | null,
) => Promise<Record<string, number>>

async function showRun(title: string, run: Run): Promise<number> {
  const { openSearchIndex } = await import('@/server/search/pipe/open-search-index')
  await step(title, (report) => run(report, openSearchIndex()?.index ?? null), {
    describe: describeOutcome,
  })
  return 0
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
    })
    const [name = '', ...more] = positionals
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (!action || more.length > 0)
      throw new Error(`There is no action “${positionals.join(' ')}”.`)
    return { action, isJson: values.json ?? false, isDryRun: values['dry-run'] ?? false }
  } catch (error) {
    throw new UserFacingError({ message: error instanceof Error ? error.message : '', hint: USAGE })
  }
}
