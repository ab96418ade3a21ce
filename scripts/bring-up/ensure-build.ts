import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserFacingError } from '@/server/user-facing-error'
import { buildWorker, WORKER_FILE } from './build-worker'
import { compressFiles } from './compress-files'
import type { ProcessGroup } from './process-group'
import { step } from './steps.mjs'

const STAMP = path.join('.next', 'source-hash')
const SOURCES = [
  'src/**/*',
  // The guide on the page of the API.
  'docs/api.md',
  'public/**/*',
  'scripts/bring-up/build-worker.ts',
  'collections/**/*',
  'hooks/**/*',
  'payload.config.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const LINES_SHOWN = 30
/** Of the hash, in hex digits, as the name of a build. */
const NAME_LENGTH = 16

/**
 * The configuration asks for an address and a secret before it can be read. The build uses neither:
 * nothing listens there, and the secret, which must not look weak for a public site, is forgotten.
 */
const BUILD_SETTINGS = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
}

/** Builds the application for production unless the present build was made of the same sources. */
export async function ensureBuild(processes: ProcessGroup): Promise<void> {
  const hash = await hashSources()
  const built = await readFile(STAMP, 'utf8').catch(() => '')
  if (built === hash && existsSync(WORKER_FILE)) return
  await step('Building the application', async () => {
    await build(processes)
    await compressFiles(path.join('.next', 'static'))
    await buildWorker({ name: hash.slice(0, NAME_LENGTH) })
    await writeFile(STAMP, hash)
  })
}

async function build(processes: ProcessGroup): Promise<void> {
  const { child, ended } = processes.spawn({
    name: 'Build',
    program: process.execPath,
    args: [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    env: { ...BUILD_SETTINGS, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stdout?.on('data', (chunk) => output.push(String(chunk)))
  child.stderr?.on('data', (chunk) => output.push(String(chunk)))
  const { code } = await ended
  if (code === 0) return
  const lines = output.join('').trimEnd().split('\n').slice(-LINES_SHOWN)
  throw new UserFacingError({ message: `The build failed:\n${lines.join('\n')}` })
}

async function hashSources(): Promise<string> {
  const files: string[] = []
  for await (const file of glob(SOURCES)) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const isSource = !file.endsWith('.spec.ts') && file !== WORKER_FILE
    if (!isSource || !(await stat(file)).isFile()) continue
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex')
}
