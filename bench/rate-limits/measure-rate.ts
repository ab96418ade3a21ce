import { setTimeout as wait } from 'node:timers/promises'
import { send } from './send'

type Input = {
  instances: string[]
  path: string
  /** Of the limit. */
  perSecond: number
  burst: number
  /** How many times the rate is asked for. */
  times: number
  seconds: number
}

export type RateReport = {
  asked: number
  passed: number
  /** Burst and rate over the time from the first request to the last. */
  due: number
  errorPercent: number
}

/** Asks all instances in turn, evenly, and compares what passed with what the limit gives. */
export async function measureRate(input: Input): Promise<RateReport> {
  const { instances, path, perSecond, burst, times, seconds } = input
  const pauseMs = 1000 / (perSecond * times)
  const asked = Math.round((seconds * 1000) / pauseMs)
  const startedAt = performance.now()
  let lastAt = startedAt
  const answers: Promise<boolean>[] = []
  for (let index = 0; index < asked; index += 1) {
    await wait(Math.max(0, startedAt + index * pauseMs - performance.now()))
    lastAt = performance.now()
    answers.push(send({ url: instances[index % instances.length] ?? '', path }))
  }
  const passed = (await Promise.all(answers)).filter(Boolean).length
  const due = burst + (perSecond * (lastAt - startedAt)) / 1000
  const errorPercent = round((100 * Math.abs(passed - due)) / due)
  return { asked, passed, due: round(due), errorPercent }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
