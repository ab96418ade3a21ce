import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { requireWrk } from '../shared/require-wrk'
import { readCpuSeconds } from './read-cpu'

const run = promisify(execFile)

const SCRIPT = path.join(import.meta.dirname, 'load.lua')

const reportSchema = z.object({
  requests: z.number(),
  bytes: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  failed: z.number(),
})

/** One round. Times in milliseconds, as the load tool saw them. */
export type Round = z.output<typeof reportSchema> & {
  requestsPerSecond: number
  bytesPerAnswer: number
  /** Of the processes of the system, and of Postgres, for one request. */
  cpuMs: number
  postgresCpuMs: number
  /** Of the one core that the system has, 0 to 1. */
  busy: number
}

type Input = {
  url: string
  paths: string[]
  headers: Record<string, string>
  /** The first of the paths, from 0. */
  from: number
  seconds: number
  connections: number
  /** The processes at the top of the system's tree and of Postgres's. */
  systemPid: number
  postgresPid: number
  folder: string
}

/** Asks for the paths in turn as fast as they are answered, over connections that are kept. */
export async function measureRound(input: Input): Promise<Round> {
  const { url, seconds, connections, systemPid, postgresPid } = input
  const files = await writeFiles(input)
  const command = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '10s',
    '-s',
    SCRIPT,
    url,
  ]
  const ofScript = [files.paths, String(input.from), files.headers]
  const wrk = requireWrk()
  const before = await readBoth({ systemPid, postgresPid })
  const { stdout } = await run(wrk, [...command, '--', ...ofScript])
  const after = await readBoth({ systemPid, postgresPid })
  const report = reportSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  const requests = Math.max(1, report.requests)
  return {
    ...report,
    requestsPerSecond: report.requests / report.seconds,
    bytesPerAnswer: report.bytes / requests,
    cpuMs: ((after.system - before.system) * 1000) / requests,
    postgresCpuMs: ((after.postgres - before.postgres) * 1000) / requests,
    busy: (after.system - before.system) / report.seconds,
  }
}

async function writeFiles({ folder, paths, headers }: Input) {
  const files = { paths: path.join(folder, 'paths.txt'), headers: path.join(folder, 'headers.txt') }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  await writeFile(files.paths, paths.map((line) => `${line}\n`).join(''))
  await writeFile(files.headers, lines.map((line) => `${line}\n`).join(''))
  return files
}

async function readBoth({ systemPid, postgresPid }: { systemPid: number; postgresPid: number }) {
  const [system, postgres] = await Promise.all([
    readCpuSeconds(systemPid),
    readCpuSeconds(postgresPid),
  ])
  return { system, postgres }
}
