import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process that can be told from a later one with the same id.
 *
 * @typedef {{ pid: number, startedAt?: string }} ProcessIdentity
 */

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identifyProcess(pid) {
  const startedAt = readStart(pid)
  return startedAt ? { pid, startedAt } : { pid }
}

/**
 * True when exactly this process still runs. Where the system does not tell when a process began
 * (Windows), any process with the id counts.
 *
 * @param {ProcessIdentity} identity
 */
export function isStillRunning({ pid, startedAt }) {
  return isAlive(pid) && (startedAt === undefined || readStart(pid) === startedAt)
}

/**
 * When a process began: the boot and the clock ticks since (field 22 of proc_pid_stat(5)), or the
 * time of day that ps tells.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
function readStart(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = readStatFields(pid)
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
    }
    if (process.platform === 'win32') return undefined
    const options = {
      encoding: /** @type {const} */ ('utf8'),
      env: { ...process.env, LC_ALL: 'C' },
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], options).trim()
  } catch {
    return undefined // No such process.
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
  try {
    return process.platform !== 'linux' || readStatFields(pid)[0] !== 'Z'
  } catch {
    return false // It ended in between.
  }
}

/**
 * The fields from the third (state) on; the second, the name, may hold spaces and brackets.
 *
 * @param {number} pid
 */
function readStatFields(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
