import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Asked } from './make-mix'

const run = promisify(execFile)

const SCRIPT = path.join(import.meta.dirname, 'clients.lua')
/** So many are drawn before, and asked for again and again. */
const SEQUENCE_LENGTH = 50_000
/** One request in four says what its sender has already. */
const CONDITIONAL_EVERY = 4
/** Whoever has waited that long counts as failed. */
const TIMEOUT = '30s'

type Input = {
  /** The path of wrk. */
  wrk: string
  url: string
  clients: number
  seconds: number
  /** Of one client between an answer and its next request, in the middle. Default 0. */
  thinkSeconds?: number
  /** Draws what is asked for next; null is what nobody has asked for before. */
  next: () => Asked | null
  /** The entity tag of what was asked for before, where it has one. */
  tagOf: (asked: Asked) => string | undefined
}

const reportSchema = z.object({
  answers: z.number(),
  bytes: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  most: z.number(),
  failed: z.record(z.string(), z.number()),
})

/** Times in milliseconds. */
export type ClientsReport = Omit<z.output<typeof reportSchema>, 'answers' | 'bytes' | 'seconds'> & {
  clients: number
  thinkSeconds: number
  answersPerSecond: number
  megabytesPerSecond: number
}

/**
 * Clients that each keep one connection, and ask again when they have been answered. `failed` counts
 * broken connections and answers of 400 and above. What is still unanswered at the end is not counted: see
 * `watchNewcomers`.
 */
export async function runClients(input: Input): Promise<ClientsReport> {
  const { wrk, url, clients, seconds, thinkSeconds = 0 } = input
  const folder = await mkdtemp(path.join(tmpdir(), 'sref-load-'))
  try {
    await writeSequence(folder, input)
    const runName = Date.now().toString(36)
    const ofTool = ['-t1', `-c${clients}`, `-d${seconds}s`, '--timeout', TIMEOUT, '-s', SCRIPT, url]
    const ofScript = [folder, runName, String(thinkSeconds)]
    const { stdout } = await run(wrk, [...ofTool, '--', ...ofScript])
    const report = reportSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
    const { answers, bytes, seconds: elapsed, ...rest } = report
    return {
      clients,
      thinkSeconds,
      answersPerSecond: Math.round(answers / elapsed),
      megabytesPerSecond: Math.round(bytes / elapsed / 1e4) / 100,
      ...rest,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Writes what `clients.lua` reads: each form of a request once, and in which order they are sent. */
async function writeSequence(folder: string, { next, tagOf }: Input): Promise<void> {
  const numbers = new Map<string, number>()
  const sequence = Array.from({ length: SEQUENCE_LENGTH }, (_, place) => {
    const asked = next()
    if (asked === null) return 0
    const line = toLine(asked, place % CONDITIONAL_EVERY === 0 ? tagOf(asked) : undefined)
    const number = numbers.get(line) ?? numbers.size + 1
    numbers.set(line, number)
    return number
  })
  await writeFile(path.join(folder, 'asks.txt'), `${[...numbers.keys()].join('\n')}\n`)
  await writeFile(path.join(folder, 'sequence.txt'), `${sequence.join('\n')}\n`)
}

function toLine({ path: address, headers }: Asked, tag: string | undefined): string {
  const all = { ...headers, ...(tag && { 'if-none-match': tag }) }
  return [address, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`)].join('\t')
}
