// Runs as a process of its own, by plain Node (types are stripped), so it imports nothing but
// Node's modules. It waits until the process that started it is gone, and then ends what that one
// had asked it to watch.
import { spawnSync } from 'node:child_process'
import type { ReaperMessage } from './orphan-reaper'

const graceSeconds = Number(process.argv[2] ?? 10)
const pollMilliseconds = 50
const watched = new Set<number>()

process.on('message', ({ kind, pid }: ReaperMessage) => {
  if (kind === 'watch') watched.add(pid)
  else watched.delete(pid)
})
process.on('disconnect', endWatched)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

function endWatched(): void {
  const latestFirst = [...watched].reverse()
  if (latestFirst.length === 0) return
  for (const pid of latestFirst) signal(pid, 'SIGTERM')
  const deadline = Date.now() + graceSeconds * 1000
  const timer = setInterval(() => {
    const left = latestFirst.filter((pid) => signal(pid, 0))
    if (left.length > 0 && Date.now() < deadline) return
    for (const pid of left) signal(pid, 'SIGKILL')
    clearInterval(timer)
  }, pollMilliseconds)
}

/** Signals a group; true when there was one. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  if (process.platform === 'win32') {
    if (name !== 0) spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' })
    return false
  }
  try {
    return process.kill(-pid, name)
  } catch {
    return false // It is gone.
  }
}
