import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import type { Services } from '../kill/open-services'

export type Mortal = {
  /** Where it takes events; 0 for a writer. */
  port: number
  /** Ends it at once, with SIGKILL; resolves when it is gone. */
  kill: () => Promise<void>
}

type Input = {
  processes: ProcessGroup
  services: Services
  name: string
  role: 'server' | 'writer'
  redisUrl: string
}

const CHILD = path.join(import.meta.dirname, 'child', 'main.ts')

/** Starts a process of the gallery and waits until it is at work. */
export async function startMortal(input: Input): Promise<Mortal> {
  const { processes, services, name, role, redisUrl } = input
  const log = openSync(path.join(services.folder, `${name}.log`), 'a')
  const { child, ended } = processes.spawn({
    name,
    program: process.execPath,
    args: ['--import', 'tsx', CHILD, role],
    env: { ...services.environmentOf(name), REDIS_URL: redisUrl },
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const died = ended.then(() => Promise.reject(new Error(`${name} ended by itself.`)))
  died.catch(() => undefined)
  const ready = new Promise<{ port: number }>((resolve) => child.once('message', resolve))
  const { port } = await Promise.race([ready, died])
  return {
    port,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
