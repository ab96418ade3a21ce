import { forgeHeaders } from './forge'
import { send } from './send'

const CLIENTS = 64

type Input = {
  instances: string[]
  /** Spellings of addresses under one limit. */
  paths: string[]
  method: 'GET' | 'POST'
  count: number
  /** How many the limit lets through in so many seconds. */
  allowance: (seconds: number) => number
}

export type ForgeryReport = {
  asked: number
  seconds: number
  passed: number
  allowance: number
  bypasses: number
}

/** Sends requests with forged addresses as fast as they go, and counts what passed above the limit. */
export async function measureForgeries(input: Input): Promise<ForgeryReport> {
  const { instances, paths, method, count, allowance } = input
  const startedAt = performance.now()
  let asked = 0
  let passed = 0
  async function client(): Promise<void> {
    while (asked < count) {
      const index = asked
      asked += 1
      const url = instances[index % instances.length] ?? ''
      const path = paths[index % paths.length] ?? ''
      if (await send({ url, path, method, headers: forgeHeaders() })) passed += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  const seconds = Math.round(performance.now() - startedAt) / 1000
  const due = Math.floor(allowance(seconds))
  return { asked, seconds, passed, allowance: due, bypasses: Math.max(0, passed - due) }
}
