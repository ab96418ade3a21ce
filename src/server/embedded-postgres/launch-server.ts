import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { parse } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { RunUser } from './choose-run-user'
import type { PostgresBinaries } from './locate-binaries'
import { readPostmasterFile, settleRunningServer, supervisorProgram } from './running-server'
import { serverEnvironment } from './server-environment'
import { openServerLog } from './server-log'
import { serverSettings } from './server-settings'
import type { SupervisorMessage, SupervisorTask } from './supervise-postgres'

export type LaunchOptions = {
  dataDir: string
  port: number
  fast: boolean
  binaries: PostgresBinaries
  runUser: RunUser | undefined
  logFile: string
}

/**
 * A server under our own supervisor: `exited` resolves when it has ended. Or the words of one that
 * did not start.
 */
export type LaunchResult =
  | { kind: 'started'; exited: Promise<void>; stop: () => Promise<void> }
  | { kind: 'failed'; output: string }

const secondsUntilReady = 60
const pollMilliseconds = 20

/**
 * Starts the server under a supervisor process, which shuts it down when this process ends in
 * whatever way, and resolves when it accepts connections. What it prints goes to `logFile`.
 */
export async function launchServer({ logFile, ...options }: LaunchOptions): Promise<LaunchResult> {
  const { dataDir } = options
  const log = await openServerLog(logFile)
  const supervisor = spawnSupervisor({ task: describeTask(options), logDescriptor: log.handle.fd })
  const exited = watchExit({ supervisor, dataDir })
  await log.handle.close()

  const failure = await waitUntilReady({ supervisor, dataDir })
  if (failure !== undefined) {
    if (supervisor.connected) supervisor.disconnect()
    await exited
    return { kind: 'failed', output: `${await log.readNew()}\n${failure}` }
  }

  // The server must not keep a program alive that has forgotten it: it ends with the program.
  supervisor.unref()
  supervisor.channel?.unref()
  return {
    kind: 'started',
    exited,
    stop: async () => {
      supervisor.ref()
      if (supervisor.connected) supervisor.disconnect()
      await exited
    },
  }
}

function describeTask({
  dataDir,
  port,
  fast,
  binaries,
  runUser,
}: Omit<LaunchOptions, 'logFile'>): SupervisorTask {
  return {
    program: binaries.postgres,
    options: ['-D', dataDir, ...serverSettings({ port, fast })],
    cwd: parse(dataDir).root,
    stopProgram: binaries.pgCtl,
    stopOptions: ['stop', '-D', dataDir, '-m', 'fast', '-w', '-t', '15'],
    ...(runUser ? { uid: runUser.uid, gid: runUser.gid } : {}),
  }
}

function spawnSupervisor({ task, logDescriptor }: { task: SupervisorTask; logDescriptor: number }) {
  const program = fileURLToPath(new URL(`./${supervisorProgram}`, import.meta.url))
  const options = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(task)]
  return spawn(process.execPath, options, {
    cwd: task.cwd,
    detached: true, // Ctrl-C in a terminal reaches a whole group: the owner decides the order.
    env: serverEnvironment(process.env),
    stdio: ['ignore', 'ignore', logDescriptor, 'ipc'],
    windowsHide: true,
  })
}

/** Resolves with nothing when the server is ready, or with why it never will be. */
async function waitUntilReady({
  supervisor,
  dataDir,
}: {
  supervisor: ChildProcess
  dataDir: string
}): Promise<string | undefined> {
  let message: SupervisorMessage | undefined
  supervisor.once('message', (received) => {
    message = received as SupervisorMessage
  })
  const deadline = Date.now() + secondsUntilReady * 1000
  while (Date.now() < deadline) {
    if (message?.kind === 'failed') return message.reason
    if (hasEnded(supervisor)) return ''
    const file = await readPostmasterFile(dataDir)
    if (message && file?.pid === message.pid && file.status === 'ready') return undefined
    await delay(pollMilliseconds)
  }
  return `it was not ready after ${secondsUntilReady} seconds`
}

/** A killed supervisor leaves the server running: it is ended here, so that the promise is true. */
async function watchExit({ supervisor, dataDir }: { supervisor: ChildProcess; dataDir: string }) {
  if (!hasEnded(supervisor)) await once(supervisor, 'exit')
  if (supervisor.signalCode !== null) await settleRunningServer(dataDir)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
