import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'

/** Where a Meilisearch server is to be had for tests, or why there is none. */
export type MeilisearchSource =
  | { kind: 'server'; url: string; masterKey: string | undefined }
  | { kind: 'binary'; file: string }
  | { kind: 'none'; reason: string }

export type MeilisearchServer = {
  url: string
  /** Undefined for a server that asks for none. */
  masterKey: string | undefined
  /** Such as `1.50.0`. */
  version: string
  /** Ends a server that was started for the tests; another one is left alone. */
  stop: () => Promise<void>
}

const MASTER_KEY = 'only-for-tests-0123456789abcdef'
const READY_WITHIN_MS = 30_000
const POLL_MS = 50

/** The server that `MEILI_URL` names, else a `meilisearch` on the `PATH`. Starts nothing. */
export async function findMeilisearch(env = process.env): Promise<MeilisearchSource> {
  const { MEILI_URL: url, MEILI_MASTER_KEY, MEILI_API_KEY, PATH = '' } = env
  if (url) return { kind: 'server', url, masterKey: MEILI_MASTER_KEY || MEILI_API_KEY || undefined }
  const name = process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch'
  for (const folder of PATH.split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, name)
    if (await isExecutable(file)) return { kind: 'binary', file }
  }
  return { kind: 'none', reason: 'MEILI_URL is not set and no meilisearch is on the PATH' }
}

/**
 * A running server: the one that is named, or one of its own on a free port with an empty folder,
 * which ends with this process at the latest.
 *
 * @throws Error when the server does not answer within 30 seconds.
 */
export async function startMeilisearch(
  source: Exclude<MeilisearchSource, { kind: 'none' }>,
): Promise<MeilisearchServer> {
  if (source.kind === 'server') {
    const { url, masterKey } = source
    return { url, masterKey, version: await readVersion(url, masterKey), stop: async () => {} }
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'meilisearch-'))
  const port = await findUnusedPort()
  const url = `http://127.0.0.1:${port}`
  const child = launch(source.file, { folder, port })
  const stop = async () => {
    await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(url, child)
    return { url, masterKey: MASTER_KEY, version: await readVersion(url, MASTER_KEY), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Of the environment only the path is passed on: its `MEILI_…` settings are not for this server. */
function launch(file: string, { folder, port }: { folder: string; port: number }): ChildProcess {
  const options = {
    'db-path': path.join(folder, 'data'),
    'dump-dir': path.join(folder, 'dumps'),
    'snapshot-dir': path.join(folder, 'snapshots'),
    'http-addr': `127.0.0.1:${port}`,
    'master-key': MASTER_KEY,
    'max-indexing-threads': '1',
    // By default it reserves two thirds of the machine's memory anew for each write, which takes longer
    // than the write.
    'max-indexing-memory': '256MiB',
    'log-level': 'ERROR',
  }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const { PATH, NODE_ENV } = process.env
  const child = spawn(file, [...args, '--no-analytics'], {
    cwd: folder,
    env: { PATH, NODE_ENV },
    stdio: 'ignore',
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  return child
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  let failure: unknown
  child.once('error', (error) => {
    failure = error
  })
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await wait(POLL_MS)) {
    if (failure || child.exitCode !== null) {
      throw new Error(`meilisearch did not start (exit code ${child.exitCode})`, { cause: failure })
    }
    const response = await fetch(`${url}/health`).catch(() => undefined)
    if (response?.ok) return
  }
  throw new Error(`meilisearch did not answer within ${READY_WITHIN_MS / 1000} s`)
}

async function readVersion(url: string, key: string | undefined): Promise<string> {
  const response = await fetch(new URL('/version', url), {
    headers: key ? { authorization: `Bearer ${key}` } : {},
  })
  if (!response.ok) throw new Error(`${url}/version answers ${response.status}`)
  const { pkgVersion } = (await response.json()) as { pkgVersion: string }
  return pkgVersion
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
