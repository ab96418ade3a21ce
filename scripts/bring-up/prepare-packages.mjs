import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheDir, projectRoot } from './project-paths.mjs'
import { runNpm } from './run-npm.mjs'

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockEntry */

const lockPath = join(projectRoot, 'package-lock.json')
const installedPath = join(projectRoot, 'node_modules', '.package-lock.json')
const stampPath = join(cacheDir, 'installed-packages.json')

/** True when node_modules is what the lock file asks for, on this platform. */
export async function arePackagesReady() {
  const stamp = computeStamp()
  // npm writes the file within node_modules last: without it, an installation was cut short.
  if (!existsSync(installedPath)) return false
  if (readOptional(stampPath) === stamp) return true
  if (
    !isInLine({ wanted: readLock(lockPath), installed: readLock(installedPath), platform: process })
  ) {
    return false
  }
  await writeStamp(stamp) // Someone ran npm ci.
  return true
}

/**
 * Installs exactly what the lock file names. No package needs its install script (the built-in
 * Postgres repairs its links itself), and npm versions differ in whether they run them: none does.
 *
 * @param {{ nodeProgram: string, onSpawn: (pid: number) => void }} options
 */
export async function installPackages({ nodeProgram, onSpawn }) {
  // Gone first, so that a removal or an installation that is cut short is seen as such.
  for (const path of [stampPath, installedPath]) await rm(path, { force: true })
  const everything = ['--include=dev', '--include=optional'] // NODE_ENV=production would leave some out.
  await runNpm({
    nodeProgram,
    args: ['ci', '--ignore-scripts', '--prefer-offline', ...everything],
    cwd: projectRoot,
    onSpawn,
  })
  await writeStamp(computeStamp())
}

/**
 * True when every package that a lock file wants on a platform is installed in that version.
 *
 * @param {{
 *   wanted: Record<string, LockEntry>,
 *   installed: Record<string, LockEntry>,
 *   platform: { platform: string, arch: string },
 * }} options
 */
export function isInLine({ wanted, installed, platform }) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (found) return found.version === entry.version
    return entry.optional === true && !isMeantFor({ entry, platform })
  })
}

/**
 * An optional package without a platform may be missing for reasons of its own; of those for
 * musl and glibc only one can be there.
 *
 * @param {{ entry: LockEntry, platform: { platform: string, arch: string } }} options
 */
function isMeantFor({ entry, platform }) {
  if (!entry.os && !entry.cpu) return false
  if (entry.libc) return false
  return includes(entry.os, platform.platform) && includes(entry.cpu, platform.arch)
}

/**
 * @param {string[] | undefined} names
 * @param {string} name
 */
function includes(names, name) {
  return names === undefined || names.includes(name)
}

function computeStamp() {
  const hash = createHash('sha256').update(readFileSync(lockPath)).digest('hex')
  return `${process.platform}-${process.arch} ${hash}\n`
}

/** @param {string} stamp */
async function writeStamp(stamp) {
  await mkdir(cacheDir, { recursive: true })
  await writeFile(stampPath, stamp)
}

/**
 * @param {string} path
 * @returns {Record<string, LockEntry>}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
}

/** @param {string} path */
function readOptional(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
