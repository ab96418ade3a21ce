import { constants } from 'node:os'
import { isStillRunning } from './process-identity.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const sameRequestMilliseconds = 300
const pollMilliseconds = 250

/**
 * Calls back when this process is asked to end: by a signal, or because the process that started it
 * is gone (npm was killed, the terminal closed). The same wish often arrives several times, as
 * Ctrl-C reaches npm and this process, and npm passes it on: those count once. A later signal, a
 * second Ctrl-C, is told again.
 *
 * @param {(signal: NodeJS.Signals) => void} callback
 * @returns {() => void} stops listening
 */
export function onEndRequest(callback) {
  let toldAt = Number.NEGATIVE_INFINITY
  /** @param {NodeJS.Signals} signal */
  function tell(signal) {
    const now = performance.now()
    if (now - toldAt < sameRequestMilliseconds) return
    toldAt = now
    callback(signal)
  }
  for (const signal of signals) process.on(signal, tell)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreLostReader)
  const stopWatching = watchParent(() => tell('SIGTERM'))
  return () => {
    stopWatching()
    for (const signal of signals) process.off(signal, tell)
    for (const stream of [process.stdout, process.stderr]) stream.off('error', ignoreLostReader)
  }
}

/**
 * The exit code by which a shell would tell how a process ended.
 *
 * @param {{ code: number | null, signal: NodeJS.Signals | null }} end
 */
export function exitCodeOf({ code, signal }) {
  if (code !== null) return code
  return 128 + (signal ? (constants.signals[signal] ?? 0) : 0)
}

/**
 * Once the terminal is closed, every word to it fails; that must not keep a process from ending well.
 *
 * @param {NodeJS.ErrnoException} error
 */
function ignoreLostReader(error) {
  if (error.code !== 'EIO' && error.code !== 'EPIPE') throw error
}

/**
 * A process that a person detached on purpose (nohup) may lose its parent and go on; one that npm
 * or our own launcher started may not.
 *
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  const launcher = Number(process.env.STARTED_BY_PID)
  if (!launcher && !process.env.npm_lifecycle_event) return () => undefined
  const parent = process.ppid
  const isLate = launcher > 0 && parent !== launcher && !isStillRunning({ pid: launcher })
  const timer = setInterval(() => {
    if (!isLate && process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, pollMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
