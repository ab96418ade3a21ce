import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { identifyProcess, isStillRunning } from './process-identity.mjs'

/**
 * Who holds a lock. `details` is what the holder wants others to know, such as its address.
 *
 * @typedef {{
 *   process: import('./process-identity.mjs').ProcessIdentity,
 *   command: string,
 *   since: string,
 *   details: Record<string, unknown>,
 * }} LockHolder
 */

/**
 * A lock that this process holds, until `release` or its end.
 *
 * @typedef {{ describe: (details: Record<string, unknown>) => void, release: () => void }} Lock
 */

const millisecondsToWrite = 2000
const millisecondsBetweenTries = 10

/**
 * Takes a lock, or tells who has it. A lock whose holder no longer runs is taken over; `abandoned`
 * is then what that holder had said of itself.
 *
 * @param {{ path: string, command: string }} options
 * @returns {{ lock: Lock, abandoned?: LockHolder } | { holder: LockHolder }}
 */
export function takeLock({ path, command }) {
  mkdirSync(dirname(path), { recursive: true })
  /** @type {LockHolder} */
  const own = {
    process: identifyProcess(process.pid),
    command,
    since: new Date().toISOString(),
    details: {},
  }
  /** @type {LockHolder | undefined} */
  let abandoned
  for (;;) {
    if (createExclusively(path, JSON.stringify(own))) {
      return { lock: holdLock({ path, own }), ...(abandoned ? { abandoned } : {}) }
    }
    const found = readHolder(path)
    if (found.kind === 'held') return { holder: found.holder }
    if (found.kind === 'stale' && removeStale(path)) abandoned = found.holder ?? abandoned
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, millisecondsBetweenTries)
  }
}

/**
 * @param {{ path: string, own: LockHolder }} options
 * @returns {Lock}
 */
function holdLock({ path, own }) {
  let isHeld = true
  function release() {
    if (!isHeld) return
    isHeld = false
    process.off('exit', release)
    rmSync(path, { force: true })
  }
  process.on('exit', release)
  return {
    release,
    describe(details) {
      const unfinished = `${path}.${process.pid}`
      writeFileSync(unfinished, JSON.stringify({ ...own, details }))
      renameSync(unfinished, path)
    },
  }
}

/**
 * @param {string} path
 * @returns {{ kind: 'gone' } | { kind: 'held', holder: LockHolder } | { kind: 'stale', holder?: LockHolder }}
 */
function readHolder(path) {
  try {
    const holder = /** @type {LockHolder} */ (JSON.parse(readFileSync(path, 'utf8')))
    return isStillRunning(holder.process) ? { kind: 'held', holder } : { kind: 'stale', holder }
  } catch (error) {
    if (isMissing(error)) return { kind: 'gone' }
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    return ageOf(path) < millisecondsToWrite ? { kind: 'gone' } : { kind: 'stale' } // Being written.
  }
}

/**
 * Removes a stale lock, while no other process does the same: between finding it stale and removing
 * it, another could have removed it and taken the lock.
 *
 * @param {string} path
 */
function removeStale(path) {
  const guard = `${path}.removing`
  if (!createExclusively(guard, '')) {
    if (ageOf(guard) > millisecondsToWrite) rmSync(guard, { force: true })
    return false
  }
  try {
    if (readHolder(path).kind !== 'stale') return false
    rmSync(path, { force: true })
    return true
  } finally {
    rmSync(guard, { force: true })
  }
}

/**
 * @param {string} path
 * @param {string} text
 */
function createExclusively(path, text) {
  try {
    const descriptor = openSync(path, 'wx', 0o644)
    try {
      writeFileSync(descriptor, text)
    } finally {
      closeSync(descriptor)
    }
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} path */
function ageOf(path) {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}

/** @param {unknown} error */
function isMissing(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT'
}
