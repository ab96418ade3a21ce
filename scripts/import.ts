import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportProgress } from '@/server/import/track-progress'
import { UserFacingError } from '@/server/user-facing-error'
import { openGallery } from './bring-up/open-gallery'
import { runMain } from './bring-up/run-main'
import { printLine, step } from './bring-up/steps.mjs'

const USAGE = 'npm run import -- FILE [--dry-run] [--publish] [--reports FOLDER]'

/** `npm run import -- FILE`: imports SREFs from JSON or CSV. See docs/import.md. */
await runMain(async ({ processes }) => {
  const options = readArguments(process.argv.slice(2))
  const { payload } = await openGallery({ processes })
  const { runImport } = await import('@/server/import/run-import')
  const { describeSummary } = await import('@/server/import/import-summary')

  const ending = new AbortController()
  const title = `${options.isDryRun ? 'Checking' : 'Importing'} ${path.basename(options.file)}`
  const work = step(title, async (report) => {
    const progress = createProgress()
    return runImport({
      ...options,
      payload,
      signal: ending.signal,
      onProgress: (state) => report(progress(state)),
    })
  }).then((summary) => {
    for (const line of describeSummary(summary)) printLine(`  ${line}`)
    return summary
  })
  processes.add({
    name: 'Import',
    stop: async () => {
      ending.abort()
      await work.catch(() => undefined)
    },
  })
  const { brokenAt } = await work
  return brokenAt ? 1 : 0
})

function readArguments(args: string[]) {
  const { values, positionals } = parse(args)
  const [file] = positionals
  if (!file || positionals.length > 1) {
    throw new UserFacingError({
      message: file ? 'One file is imported at a time.' : 'The file to import is missing.',
      hint: USAGE,
    })
  }
  // npm runs a script in the project's folder, wherever it was called.
  const resolve = (given: string) => path.resolve(process.env.INIT_CWD ?? '.', given)
  return {
    file: resolve(file),
    isDryRun: values['dry-run'] ?? false,
    publish: values.publish ?? false,
    ...(values.reports ? { reportFolder: resolve(values.reports) } : {}),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        publish: { type: 'boolean' },
        reports: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UserFacingError({ message: error instanceof Error ? error.message : '', hint: USAGE })
  }
}

/** `3,120 rows, 1,450 rows/s, 41 %, 12 s left` */
function createProgress(): (progress: ImportProgress) => string {
  const startedAt = performance.now()
  const numbers = new Intl.NumberFormat('en')
  return ({ rows, fraction }) => {
    const seconds = (performance.now() - startedAt) / 1000
    const parts = [
      `${numbers.format(rows)} rows`,
      `${numbers.format(Math.round(rows / seconds))} rows/s`,
    ]
    if (fraction !== undefined) {
      const secondsLeft = Math.ceil((seconds / fraction) * (1 - fraction))
      parts.push(`${Math.floor(fraction * 100)} %`, `${secondsLeft} s left`)
    }
    return parts.join(', ')
  }
}
