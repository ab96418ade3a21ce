import { readdir, readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import { GENERATED_FILES, writeGenerated } from '../generated/write-generated'
import type { CheckResult } from './run-check'

/**
 * Whether the generated files are what the configuration gives now: the types, the admin's import
 * map, `.env.example`, and migrations that leave no difference to the schema. Stale files are written
 * anew, as `npm run generate` would do.
 */
export async function checkGenerated(payload: Payload): Promise<CheckResult> {
  const before = await readFiles()
  await writeGenerated(payload)
  const after = await readFiles()
  const stale = GENERATED_FILES.filter((file) => before[file] !== after[file])
  const missing = await missingStatements(payload)
  for (const file of stale) console.error(`${file} was out of date and has been written anew.`)
  if (missing.length > 0) {
    console.error(`The migrations lack:\n${missing.join('\n')}`)
    console.error('Run npm run generate -- --migration NAME.')
  }
  const failed = stale.length + Math.min(missing.length, 1)
  return { passed: GENERATED_FILES.length + 1 - failed, failed }
}

async function readFiles(): Promise<Record<string, string>> {
  const texts = await Promise.all(
    GENERATED_FILES.map(async (file) => [file, await readFile(file, 'utf8')] as const),
  )
  return Object.fromEntries(texts)
}

type DrizzleKit = {
  generateDrizzleJson: (schema: unknown) => Promise<unknown>
  generateMigration: (from: unknown, to: unknown) => Promise<string[]>
}

/** What a migration would contain that was made now. */
async function missingStatements(payload: Payload): Promise<string[]> {
  const snapshots = (await readdir('src/migrations'))
    .filter((name) => name.endsWith('.json'))
    .sort()
  const latest = snapshots.at(-1)
  if (!latest) return ['every table']
  const db = payload.db as unknown as { schema: unknown; requireDrizzleKit: () => DrizzleKit }
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit()
  const from = JSON.parse(await readFile(`src/migrations/${latest}`, 'utf8'))
  return generateMigration(from, await generateDrizzleJson(db.schema))
}
