// Runs as a process of its own, by plain Node (types are stripped), so it imports nothing but
// Node's modules. It outlives its owner by moments only: when the owner ends, by whatever means,
// the channel between them closes and the server is shut down.
import { spawn, spawnSync } from 'node:child_process'

/** What the owner passes as the only argument, as JSON. */
export type SupervisorTask = {
  program: string
  options: string[]
  cwd: string
  /** Windows has no signals: there this program, with these options, stops the server. */
  stopProgram: string
  stopOptions: string[]
  uid?: number
  gid?: number
}

/** What the owner is told. */
export type SupervisorMessage =
  | { kind: 'spawned'; pid: number }
  | { kind: 'failed'; reason: string }

const millisecondsForFastStop = 10_000
const millisecondsForImmediateStop = 5_000

supervise(JSON.parse(process.argv[2] ?? '{}') as SupervisorTask)

function supervise(task: SupervisorTask): void {
  const server = spawn(task.program, task.options, {
    cwd: task.cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    windowsHide: true,
    ...(task.uid === undefined ? {} : { uid: task.uid, gid: task.gid }),
  })
  let isStopping = false

  function stop(): void {
    if (isStopping) return
    isStopping = true
    if (process.platform === 'win32') {
      spawnSync(task.stopProgram, task.stopOptions, { stdio: 'ignore', windowsHide: true })
      return
    }
    server.kill('SIGINT')
    setTimeout(() => server.kill('SIGQUIT'), millisecondsForFastStop)
    setTimeout(() => server.kill('SIGKILL'), millisecondsForFastStop + millisecondsForImmediateStop)
  }

  server.once('spawn', () => tell({ kind: 'spawned', pid: server.pid ?? 0 }))
  server.once('error', (error) => {
    tell({ kind: 'failed', reason: error.message })
    process.exit(1)
  })
  server.once('exit', (code) => process.exit(code ?? 1))
  process.on('message', stop)
  process.on('disconnect', stop)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (!process.connected) stop()
}

function tell(message: SupervisorMessage): void {
  process.send?.(message, () => undefined)
}
