import { setTimeout as wait } from 'node:timers/promises'
import type { Asked } from '../load/make-mix'
import { type ClientsReport, runClients } from './run-clients'

type Input = {
  url: string
  /** What has been answered before. */
  seen: Asked[]
  clients: number
  /** How long it goes on. */
  while: Promise<unknown>
}

/** Of one client between two requests: the fault is looked at, not the most that can be answered. */
const THINK_SECONDS = 0.1
const TURN_SECONDS = 2
const RECOVER_WITHIN_MS = 60_000
const POLL_MS = 100

/** Asks for what has been seen, over and over, until a promise is settled. */
export async function askSeen({ url, seen, clients, while: until }: Input): Promise<ClientsReport> {
  const reports: ClientsReport[] = []
  let isOver = false
  const over = until.finally(() => {
    isOver = true
  })
  over.catch(() => undefined)
  do {
    reports.push(
      await runClients({
        url,
        clients,
        seconds: TURN_SECONDS,
        thinkSeconds: THINK_SECONDS,
        mixOf: () => () => seen[Math.floor(Math.random() * seen.length)] as Asked,
      }),
    )
  } while (!isOver)
  await over
  return join(reports)
}

/** Asks for one thing after the other that nobody has asked for. @returns milliseconds. */
export async function untilNewIsAnswered(url: string): Promise<number> {
  const startedAt = performance.now()
  for (let asked = 0; ; asked += 1) {
    const path = `/api/search?q=new-${Date.now().toString(36)}-${asked}`
    const answer = await fetch(url + path).catch(() => null)
    if (answer?.ok) return Math.round(performance.now() - startedAt)
    if (performance.now() - startedAt > RECOVER_WITHIN_MS) throw new Error('It does not recover.')
    await wait(POLL_MS)
  }
}

/** Percentiles are the worst of all turns. */
function join(reports: ClientsReport[]): ClientsReport {
  const worst = (name: 'p50' | 'p99' | 'most') => Math.max(...reports.map((one) => one[name]))
  const rates = reports.map(({ answersPerSecond }) => answersPerSecond)
  return {
    answersPerSecond: Math.round(rates.reduce((sum, rate) => sum + rate, 0) / rates.length),
    p50: worst('p50'),
    p99: worst('p99'),
    most: worst('most'),
    caches: addUp(reports.map(({ caches }) => caches)),
    failed: addUp(reports.map(({ failed }) => failed)),
  }
}

function addUp(counts: Record<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const one of counts) {
    for (const [name, count] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + count
  }
  return sums
}
