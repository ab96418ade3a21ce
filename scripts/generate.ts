import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openGallery } from './bring-up/open-gallery'
import { runMain } from './bring-up/run-main'
import { step } from './bring-up/steps.mjs'
import { cutFonts } from './fonts/cut-fonts'
import { writeGenerated } from './generated/write-generated'
import { drawIcons } from './icons/draw-icons'

const MIGRATIONS = path.join('src', 'migrations')

/**
 * `npm run generate [-- --migration NAME]`: writes what follows from the configuration: the types,
 * the admin's import map, the icons of the installed app, the fonts of the pages and, where the schema
 * has changed, a migration.
 */
await runMain(async ({ processes }) => {
  const { values } = parseArgs({ options: { migration: { type: 'string' } } })
  const { payload } = await openGallery({ processes })
  await step('Writing what follows from the configuration', () => writeGenerated(payload))
  await step('Drawing the icons', drawIcons)
  await step('Cutting the fonts', () => cutFonts())
  if (values.migration) {
    await payload.db.createMigration({
      migrationName: values.migration,
      payload,
      forceAcceptWarning: false,
      skipEmpty: true,
    })
    await tidyMigrations()
  }
  return 0
})

/** Type imports must say so: migrations are also read by Node itself, which drops types only. */
async function tidyMigrations(): Promise<void> {
  await rm(path.join(MIGRATIONS, 'index.ts'), { force: true })
  for (const name of await readdir(MIGRATIONS)) {
    if (!name.endsWith('.ts')) continue
    const file = path.join(MIGRATIONS, name)
    const text = await readFile(file, 'utf8')
    const tidy = text.replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    )
    if (tidy !== text) await writeFile(file, tidy)
  }
}
