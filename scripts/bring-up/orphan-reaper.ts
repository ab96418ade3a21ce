import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What the helper process is told. */
export type ReaperMessage = { kind: 'watch' | 'forget'; pid: number }

export type OrphanReaper = {
  watch: (pid: number) => void
  forget: (pid: number) => void
  /** The helper ends whatever it still watches, and itself. */
  close: () => void
}

/**
 * A helper process that ends the watched processes when this one is gone without having done so
 * (SIGKILL, out of memory). It starts with the first process to watch.
 */
export function startOrphanReaper({ graceSeconds }: { graceSeconds: number }): OrphanReaper {
  let helper: ChildProcess | undefined
  function tell(message: ReaperMessage): void {
    helper ??= spawnHelper(graceSeconds)
    if (helper.connected) helper.send(message, () => undefined)
  }
  return {
    watch: (pid) => tell({ kind: 'watch', pid }),
    forget: (pid) => tell({ kind: 'forget', pid }),
    close: () => {
      if (helper?.connected) helper.disconnect()
    },
  }
}

/** Signals a process and all that it started. A process that is gone already is no error. */
export function signalTree(pid: number, signal: NodeJS.Signals): void {
  if (pid <= 0) return
  if (process.platform === 'win32') {
    const force = signal === 'SIGKILL' ? ['/F'] : []
    spawnSync('taskkill', ['/PID', String(pid), '/T', ...force], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-pid, signal)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ESRCH' && code !== 'EPERM') throw error // EPERM on macOS: only a zombie is left.
  }
}

function spawnHelper(graceSeconds: number): ChildProcess {
  const program = fileURLToPath(new URL('./reap-orphans.ts', import.meta.url))
  const args = ['--disable-warning=ExperimentalWarning', program, String(graceSeconds)]
  const helper = spawn(process.execPath, args, {
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  })
  helper.once('error', () => undefined) // Without the helper all works, but for one safety net.
  helper.unref()
  helper.channel?.unref()
  return helper
}
