import { createPeer, type Peer } from '@/server/processes/create-peer'
import { printFailure } from '../steps.mjs'

/** What both sides of the channel between the main process and its children call things. */
export const TOPICS = {
  /** To the main process: the child serves. */
  ready: 'ready',
  /** To a child: end, once nothing is at work any more. */
  drain: 'drain',
  /** To a child: its metrics, as prom-client gives them. */
  metrics: 'metrics',
  /** To the main process: the metrics of all, as text. */
  scrape: 'scrape',
} as const

type Running = {
  /** Stops taking requests and resolves once those at work are answered. */
  drain: () => Promise<void>
}

/**
 * Runs a process that the main one has started: says when it serves, and ends when it is told to, or
 * at once when the main process is gone. Signals are the main process's business alone: they often
 * reach a whole group, and the order in which its processes end matters.
 */
export async function runChild(start: (main: Peer) => Promise<Running>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ignore)
  process.once('disconnect', () => process.exit())
  const main = createPeer(process)
  try {
    const running = await start(main)
    main.answer(TOPICS.drain, async () => {
      await running.drain()
      setImmediate(() => process.exit())
    })
    await main.ask(TOPICS.ready)
  } catch (error) {
    printFailure(error)
    process.exit(1)
  }
}

function ignore(): void {}
