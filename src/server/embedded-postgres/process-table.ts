import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What the system tells about a running process, where it can be found out. */
export type ProcessDetails = { parentPid: number; commandLine: string }

/** True when a process with this id exists and is not a zombie, whoever owns it. */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || readLinuxStat(pid)?.state !== 'Z'
}

/**
 * The parent and the command line (arguments separated by a space) of a process. Undefined when
 * it does not exist or the system does not tell (Windows).
 */
export function readProcess(pid: number): ProcessDetails | undefined {
  if (process.platform === 'linux') {
    const stat = readLinuxStat(pid)
    const commandLine = readOptional(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim()
    return stat && commandLine ? { parentPid: stat.parentPid, commandLine } : undefined
  }
  return process.platform === 'win32' ? undefined : readWithPs(pid)
}

/**
 * The state letter and the parent in the text of `/proc/<pid>/stat`. The process name, its second
 * field, may itself hold spaces and brackets: see proc_pid_stat(5).
 */
export function parseLinuxStat(text: string): { state: string; parentPid: number } | undefined {
  const [state, parentPid] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return state && parentPid ? { state, parentPid: Number(parentPid) } : undefined
}

function readLinuxStat(pid: number) {
  const text = readOptional(`/proc/${pid}/stat`)
  return text ? parseLinuxStat(text) : undefined
}

function readWithPs(pid: number): ProcessDetails | undefined {
  try {
    const output = execFileSync('ps', ['-ww', '-o', 'ppid=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [, parentPid, commandLine] = /^\s*(\d+)\s+(.*)$/m.exec(output) ?? []
    return parentPid && commandLine ? { parentPid: Number(parentPid), commandLine } : undefined
  } catch {
    return undefined // No such process.
  }
}

function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined // The process has ended, or belongs to someone else.
  }
}
