import { createWriteStream } from 'node:fs'
import { access, constants, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import type { ManagedProcess, ProcessGroup } from '../../scripts/bring-up/process-group'

export type Meilisearch = {
  url: string
  version: string
  /** Kills the server and starts it again on the same folder after a while; null where it is not ours. */
  killAndRestart: ((pauseMs: number) => Promise<void>) | null
}

/**
 * By default Meilisearch takes two thirds of the memory for indexing and spends seconds of every task,
 * however small, on laying it out.
 */
const INDEXING_MEMORY = '512MiB'

const START_TIMEOUT_MS = 30_000
const POLL_MS = 20

/**
 * The Meilisearch server that `MEILI_URL` names, or one of our own from the program `meilisearch` on the
 * path, with a folder of its own; null without either.
 */
export async function openMeilisearch({
  processes,
  folder,
}: {
  processes: ProcessGroup
  folder: string
}): Promise<Meilisearch | null> {
  const given = process.env.MEILI_URL
  if (given) return { url: given, version: await waitForVersion(given), killAndRestart: null }
  const program = await findProgram('meilisearch')
  if (!program) return null
  await mkdir(folder, { recursive: true })
  const address = `127.0.0.1:${await findUnusedPort()}`
  const url = `http://${address}`
  const log = createWriteStream(path.join(folder, 'server.log'), { flags: 'a' })
  const launch = () => {
    const server = processes.spawn({
      name: 'Meilisearch',
      program,
      args: [
        ...['--db-path', 'data', '--http-addr', address, '--no-analytics'],
        ...['--max-indexing-memory', INDEXING_MEMORY],
      ],
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    server.child.stdout?.pipe(log, { end: false })
    server.child.stderr?.pipe(log, { end: false })
    return server
  }
  let server: ManagedProcess = launch()
  const version = await waitForVersion(url)
  return {
    url,
    version,
    killAndRestart: async (pauseMs) => {
      server.child.kill('SIGKILL')
      await server.ended
      await delay(pauseMs)
      server = launch()
      await waitForVersion(url)
    },
  }
}

async function findProgram(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (folder && isThere) return file
  }
  return undefined
}

async function waitForVersion(url: string): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT_MS
  for (;;) {
    const version = await askVersion(url).catch(() => undefined)
    if (version) return version
    if (Date.now() > deadline) throw new Error(`Meilisearch at ${url} does not answer.`)
    await delay(POLL_MS)
  }
}

/** The version needs a key where the server has one; that it is up does not. */
async function askVersion(url: string): Promise<string | undefined> {
  const health = await fetch(`${url}/health`)
  if (!health.ok) return undefined
  const answer = await fetch(`${url}/version`, { headers: meilisearchHeaders() })
  if (!answer.ok) return 'unknown'
  return ((await answer.json()) as { pkgVersion: string }).pkgVersion
}

/** The key that the environment gives, for servers that want one. */
export function meilisearchHeaders(): Record<string, string> {
  const key = process.env.MEILI_API_KEY
  return key ? { authorization: `Bearer ${key}` } : {}
}
