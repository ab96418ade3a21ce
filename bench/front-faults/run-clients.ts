import { createHistogram } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'undici'
import type { Asked } from '../load/make-mix'

type Input = {
  url: string
  clients: number
  seconds: number
  /** Of one client between an answer and its next request; each pause is between half and twice. */
  thinkSeconds?: number
  /** What client number `index` asks for next. */
  mixOf: (index: number) => () => Asked
}

/** Times in milliseconds. */
export type ClientsReport = {
  answersPerSecond: number
  p50: number
  p99: number
  most: number
  /** Answers by what `x-cache` says. */
  caches: Record<string, number>
  /** Other answers than 200 and 304, and requests without one. */
  failed: Record<string, number>
}

const IDLE_MS = 120_000
/** One request in four says what its sender has already. */
const CONDITIONAL_EVERY = 4
const MICROS = 1_000

/** Clients that each keep one connection, and ask again when they have been answered. */
export async function runClients(input: Input): Promise<ClientsReport> {
  const { url, clients, seconds, thinkSeconds = 0, mixOf } = input
  const times = createHistogram()
  const caches: Record<string, number> = {}
  const failed: Record<string, number> = {}
  const etags = new Map<string, string>()
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  let sent = 0

  async function askOnce(client: Client, { path, headers }: Asked): Promise<void> {
    sent += 1
    const form = `${path} ${headers.rsc ?? ''}`
    const etag = sent % CONDITIONAL_EVERY === 0 ? etags.get(form) : undefined
    const began = performance.now()
    const given = await send(client, {
      path,
      headers: etag ? { ...headers, 'if-none-match': etag } : headers,
    })
    times.record(Math.max(1, Math.round((performance.now() - began) * MICROS)))
    if (given.etag) etags.set(form, given.etag)
    count(given.status === 200 || given.status === 304 ? caches : failed, given.kind)
  }

  async function visit(index: number): Promise<void> {
    const client = new Client(url, { keepAliveTimeout: IDLE_MS, keepAliveMaxTimeout: IDLE_MS })
    const next = mixOf(index)
    // They do not all come in the same moment.
    await wait(Math.random() * Math.max(1, thinkSeconds) * 1_000)
    while (performance.now() < endsAt) {
      await askOnce(client, next())
      const pauseMs = thinkSeconds * 1_000 * (0.5 + 1.5 * Math.random() ** 2)
      if (performance.now() + pauseMs > endsAt) break
      if (pauseMs > 0) await wait(pauseMs)
    }
    await client.close()
  }

  await Promise.all(Array.from({ length: clients }, (_, index) => visit(index)))
  const elapsed = (performance.now() - startedAt) / 1_000
  const at = (percent: number) => round(times.percentile(percent) / MICROS)
  return {
    answersPerSecond: Math.round(times.count / elapsed),
    p50: at(50),
    p99: at(99),
    most: round(times.max / MICROS),
    caches,
    failed,
  }
}

type Given = { status: number; kind: string; etag?: string | undefined }

/** Reads the whole answer. Never rejects. */
function send(client: Client, { path, headers }: Asked): Promise<Given> {
  return new Promise((resolve) => {
    const given: Given = { status: 0, kind: 'broken' }
    client.dispatch(
      { method: 'GET', path, headers },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_, status, answered) => {
          given.status = status
          const cache = String(answered['x-cache'] ?? 'none')
          given.kind = status === 200 || status === 304 ? cache : `${status} ${cache}`
          given.etag = answered.etag as string | undefined
        },
        onResponseData: () => undefined,
        onResponseEnd: () => resolve(given),
        onResponseError: (_, error) => resolve({ ...given, status: 0, kind: describe(error) }),
      },
    )
  })
}

function describe(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
