import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import type { ProcessGroup } from '../bring-up/process-group'

type Options = {
  processes: ProcessGroup
  /** The path of a Redis server. */
  program: string
}

const HOST = '127.0.0.1'
const READY_WITHIN_MS = 10_000
const POLL_MS = 20

/** Starts a Redis that keeps nothing on disk, on a free port, and waits until it takes connections. */
export async function startRedis({ processes, program }: Options): Promise<{ url: string }> {
  const port = await findUnusedPort()
  const { ended } = processes.spawn({
    name: 'Redis',
    program,
    args: ['--port', String(port), '--bind', HOST, '--save', '', '--appendonly', 'no'],
    stdio: 'ignore',
  })
  const failed = ended.then(({ code }) => Promise.reject(new Error(`Redis ended with ${code}.`)))
  await Promise.race([failed, untilOpen(port)])
  failed.catch(() => undefined)
  return { url: `redis://${HOST}:${port}` }
}

async function untilOpen(port: number): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await wait(POLL_MS)) {
    const socket = connect(port, HOST)
    try {
      await once(socket, 'connect')
      return
    } catch {
      // Not yet.
    } finally {
      socket.destroy()
    }
  }
  throw new Error(`Redis did not answer within ${READY_WITHIN_MS / 1000} s.`)
}
