import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { UserFacingError } from '@/server/user-facing-error'
import { printFailure } from './bring-up/steps.mjs'

const FOLDER = 'bench'

/** `npm run bench -- NAME [OPTIONS]`: runs one of the benchmarks in `bench/`. */
const name = process.argv[2] ?? ''
const file = path.resolve(FOLDER, `${name}.ts`)

if (/^[a-z-]+$/.test(name) && existsSync(file)) {
  process.argv.splice(1, 2, file)
  await import(pathToFileURL(file).href)
} else {
  const names = readdirSync(FOLDER)
    .filter((entry) => entry.endsWith('.ts'))
    .map((entry) => entry.slice(0, -'.ts'.length))
  printFailure(
    new UserFacingError({
      message: `There is no benchmark “${name}”.`,
      hint: `npm run bench -- ${names.join(' | ')}`,
    }),
  )
  process.exitCode = 1
}
