import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { isProcessAlive } from '../../src/server/embedded-postgres/process-table'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/server/embedded-postgres/start-embedded-postgres'
import { UserFacingError } from '../../src/server/user-facing-error'

const startTimeoutMilliseconds = 60_000

describe('the built-in Postgres', { timeout: startTimeoutMilliseconds }, () => {
  let folder: string
  let dataDir: string
  const running: EmbeddedPostgres[] = []
  const owners: ChildProcess[] = []

  async function start(options: { port?: number; dataDir?: string } = {}) {
    const server = await startEmbeddedPostgres({
      dataDir,
      databases: ['gallery'],
      fast: true,
      ...options,
    })
    running.push(server)
    return server
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'embedded-postgres-'))
    await chmod(folder, 0o755) // So that the account that root uses for Postgres gets in.
    dataDir = join(folder, 'postgres')
    await (await start()).stop() // The first start makes the data; the tests begin with it.
  }, startTimeoutMilliseconds)

  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop()
    for (const owner of owners.splice(0)) owner.kill('SIGKILL')
    await vi.waitFor(async () => expect(await readServerPid(dataDir)).toBeUndefined(), 20_000)
  })

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('has the databases asked for, with UTF-8, pg_trgm and unaccent', async () => {
    const server = await start()
    await server.createDatabase('made "later"')

    const [row] = await query(
      server.connectionString('made "later"'),
      `CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent;
       SELECT unaccent('Mürre') AS plain, lower('ÄÉ') AS folded, similarity('word', 'words') > 0.5 AS similar,
              current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`,
    )
    expect(row).toEqual({
      plain: 'Murre',
      folded: 'äé',
      similar: true,
      encoding: 'UTF8',
      zone: 'UTC',
    })
  })

  it('keeps what was written, and starts again within two seconds', async () => {
    const first = await start()
    await query(first.connectionString('gallery'), "CREATE TABLE kept AS SELECT 'yes' AS answer")
    await first.stop()

    const startedAt = performance.now()
    const second = await start()
    expect(performance.now() - startedAt).toBeLessThan(2000)
    expect(await query(second.connectionString('gallery'), 'TABLE kept')).toEqual([
      { answer: 'yes' },
    ])
  })

  it('answers only on the loopback address, and only with the password', async () => {
    const server = await start()
    const address = await query(
      server.connectionString('postgres'),
      "SELECT current_setting('listen_addresses') AS tcp, current_setting('unix_socket_directories') AS sockets",
    )
    expect(address).toEqual([{ tcp: '127.0.0.1', sockets: '' }])

    const withoutPassword = server.connectionString('postgres').replace(/:[^:@]+@/, ':wrong@')
    await expect(query(withoutPassword, 'SELECT 1')).rejects.toThrow(
      /password authentication failed/,
    )
  })

  it('leaves no process and no lock when it is stopped', async () => {
    const server = await start()
    const pid = await requireServerPid(dataDir)
    await server.stop()
    await server.stop()

    expect(isProcessAlive(pid)).toBe(false)
    expect(await readServerPid(dataDir)).toBeUndefined()
  })

  it('is shared by starts on the same folder, also by simultaneous ones', async () => {
    const dataDir = join(folder, 'shared')
    const servers = await Promise.all([start({ dataDir }), start({ dataDir }), start({ dataDir })])

    expect(new Set(servers.map((server) => server.port)).size).toBe(1)
    expect(servers.filter((server) => !server.reused)).toHaveLength(1)
    for (const server of servers) await server.stop()
  })

  it('starts again after its server was killed', async () => {
    const server = await start()
    process.kill(await requireServerPid(dataDir), 'SIGKILL')
    await server.exited

    const again = await start()
    expect(again.reused).toBe(false)
    expect(await query(again.connectionString('gallery'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('starts when another program has the process id of the server that died', async () => {
    const stalePid = join(dataDir, 'cluster', 'data', 'postmaster.pid')
    await writeFile(
      stalePid,
      `${process.pid}\n${dataDir}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
    )

    expect((await start()).reused).toBe(false)
  })

  it('ends when the process that started it is killed', async () => {
    const owner = await startOwner(dataDir, owners)
    owner.child.kill('SIGKILL')

    await vi.waitFor(() => expect(isProcessAlive(owner.serverPid)).toBe(false), 20_000)
    expect(await readServerPid(dataDir)).toBeUndefined()
  })

  it('is shut down and started anew when its supervisor was killed too', async () => {
    const owner = await startOwner(dataDir, owners)
    owner.child.kill('SIGSTOP')
    process.kill(await readParentPid(owner.serverPid), 'SIGKILL')
    expect(isProcessAlive(owner.serverPid)).toBe(true)

    const server = await start()
    expect(server.reused).toBe(false)
    expect(isProcessAlive(owner.serverPid)).toBe(false)
  })

  it('says in a sentence that its port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const address = blocker.address()
    const port = typeof address === 'object' ? address?.port : undefined
    try {
      await expect(start({ port })).rejects.toThrow(`The port ${port} for Postgres is taken`)
    } finally {
      blocker.close()
    }
  })

  it('says in a sentence that the data was made by another version', async () => {
    const versionFile = join(dataDir, 'cluster', 'data', 'PG_VERSION')
    const version = await readFile(versionFile, 'utf8')
    await writeFile(versionFile, '15\n')
    try {
      const failure = await start().catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(UserFacingError)
      expect((failure as UserFacingError).message).toContain('was made by Postgres 15')
    } finally {
      await writeFile(versionFile, version)
    }
  })
})

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(sql)
    return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? []
  } finally {
    await client.end()
  }
}

async function readServerPid(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'cluster', 'data', 'postmaster.pid'), 'utf8').catch(
    () => '',
  )
  return text ? Number(text.split('\n')[0]) : undefined
}

async function requireServerPid(dataDir: string): Promise<number> {
  const pid = await readServerPid(dataDir)
  if (pid === undefined) throw new Error(`No server runs on ${dataDir}`)
  return pid
}

async function readParentPid(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1])
}

/** Another process that starts the server and then stays. */
async function startOwner(dataDir: string, owners: ChildProcess[]) {
  const program = fileURLToPath(new URL('../helpers/own-embedded-postgres.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  owners.push(child)
  await once(createInterface({ input: child.stdout }), 'line')
  const serverPid = await readServerPid(dataDir)
  if (serverPid === undefined)
    throw new Error('The owner said that the server runs, but it does not')
  return { child, serverPid }
}
