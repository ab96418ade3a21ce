import path from 'node:path'
import type { ProcessGroup } from '../bring-up/process-group'
import type { CheckResult } from './run-check'

type Options = { processes: ProcessGroup; port: number; count: number; dataDir: string }

export type RunningDemo = {
  address: string
  /** Where its mails land. */
  mailDir: string
  /** Ends it as Ctrl-C would; passes when it went by itself and in time. */
  end: () => Promise<CheckResult>
}

const READY = /Ctrl-C ends everything/
const END_TIMEOUT_MS = 20_000

/** Starts the real demo command on data of its own and waits until it says that it is ready. */
export async function startDemo(options: Options): Promise<RunningDemo> {
  const { processes, port, count, dataDir } = options
  const mailDir = path.join(dataDir, 'mail')
  const demo = processes.spawn({
    name: 'Demo',
    program: process.execPath,
    args: ['--import', 'tsx', 'scripts/demo.ts', '--port', String(port), '--count', String(count)],
    env: {
      DATA_DIR: dataDir,
      MAIL_DIR: mailDir,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
      // Lets each page and each helper of the tests be a client of its own, with its own limits.
      TRUSTED_PROXIES: '127.0.0.1, ::1',
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    demo.child.stderr?.on('data', (chunk) => {
      process.stderr.write(chunk)
      if (READY.test(String(chunk))) resolve()
    })
    demo.ended.then(({ code }) => reject(new Error(`The demo ended with ${code}.`)), reject)
  })
  return {
    address: `http://localhost:${port}`,
    mailDir,
    end: async () => {
      const startedAt = Date.now()
      process.kill(demo.pid, 'SIGINT')
      const { signal } = await demo.ended
      const isClean = signal === null && Date.now() - startedAt < END_TIMEOUT_MS
      return isClean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}
