import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '@/server/embedded-postgres/start-embedded-postgres'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import { parseStat } from './read-cpu'

export type Postgres = {
  version: string
  /** The process at the top of its tree. */
  pid: number
  /** False for a server that was there before: it runs where it likes. */
  isOurs: boolean
  /** Makes an empty database that is gone after the run. @returns its address. */
  createDatabase: (name: string) => Promise<string>
}

/** One server for all systems: `BENCH_DATABASE_URL`, `TEST_DATABASE_URL`, or the embedded one. */
export async function openPostgres(processes: ProcessGroup, folder: string): Promise<Postgres> {
  const given = process.env.BENCH_DATABASE_URL ?? process.env.TEST_DATABASE_URL
  const server = given ?? (await startOwn(processes, folder))
  const pool = new pg.Pool({ connectionString: server, max: 1 })
  pool.on('error', () => undefined) // Of a connection that nobody uses: the next query tells.
  processes.add({ name: 'Connections', stop: () => pool.end() })
  const { rows } = await pool.query<{ version: string; pid: number }>(
    "select current_setting('server_version') as version, pg_backend_pid() as pid",
  )
  const [{ version, pid } = { version: '', pid: 0 }] = rows
  const runName = `compare_${process.pid}_${Date.now()}`
  return {
    version,
    pid: parseStat(await readFile(`/proc/${pid}/stat`, 'utf8')).parent,
    isOurs: !given,
    createDatabase: async (name) => {
      const database = `${runName}_${name}`
      await pool.query(`create database ${database}`)
      const drop = () => pool.query(`drop database if exists ${database} with (force)`)
      processes.add({ name: 'Database', stop: async () => void (await drop()) })
      const url = new URL(server)
      url.pathname = `/${database}`
      return url.toString()
    },
  }
}

async function startOwn(processes: ProcessGroup, folder: string): Promise<string> {
  const dataDir = path.join(folder, 'postgres')
  const postgres = await startEmbeddedPostgres({ dataDir, fast: true })
  processes.add({ name: 'Postgres', stop: postgres.stop })
  return postgres.connectionString('postgres')
}
