import { rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { userFacingError } from './describe-failure.mjs'
import { takeLock } from './lock-file.mjs'
import { chooseNode } from './prepare-node.mjs'
import { arePackagesReady, installPackages } from './prepare-packages.mjs'
import { identifyProcess, isStillRunning } from './process-identity.mjs'
import { cacheDir, projectRoot } from './project-paths.mjs'
import { killGroup } from './run-until-end.mjs'
import { step } from './steps.mjs'

const neededBytes = 3e9
const pollMilliseconds = 200

/**
 * Brings what a command needs: Node and the packages. Says nothing when all is there.
 *
 * @param {{ command: string }} options
 * @returns {Promise<{ nodeProgram: string }>}
 */
export async function prepareProject({ command }) {
  const node = chooseNode()
  if (node.install || !(await arePackagesReady())) await installMissing({ command })
  return { nodeProgram: node.program }
}

/** @param {{ command: string }} options */
async function installMissing({ command }) {
  const lock = await waitForLock(command)
  try {
    const node = chooseNode() // Looked at again: whoever had the lock may have brought it.
    const lacksPackages = !(await arePackagesReady())
    if (node.install || lacksPackages) await requireDiskSpace()
    /** @param {number} pid */
    const onSpawn = (pid) => lock.describe({ npm: identifyProcess(pid) })
    const { install } = node
    if (install) {
      await step(`Fetching Node ${node.version}`, () => install(onSpawn), {
        describe: () => 'ready',
      })
    }
    if (lacksPackages) {
      const options = { nodeProgram: node.program, onSpawn }
      await step('Installing packages', () => installPackages(options), { describe: () => 'ready' })
    }
  } finally {
    lock.release()
  }
}

/**
 * Two installations in one folder would damage each other, so the second waits. An npm that a killed
 * start left behind goes on installing: it is ended first.
 *
 * @param {string} command
 */
async function waitForLock(command) {
  const take = () => takeLock({ path: join(cacheDir, 'installation.lock'), command })
  let result = take()
  if ('holder' in result) {
    const { pid } = result.holder.process
    await step(`Waiting for another start to install (process ${pid})`, async () => {
      while ('holder' in result) {
        await delay(pollMilliseconds)
        result = take()
      }
    })
  }
  if ('holder' in result) throw new Error('unreachable')
  const npm = /** @type {import('./process-identity.mjs').ProcessIdentity | undefined} */ (
    result.abandoned?.details?.npm
  )
  if (npm && isStillRunning(npm)) {
    killGroup(npm.pid)
    await rm(join(projectRoot, 'node_modules', '.package-lock.json'), { force: true })
  }
  return result.lock
}

async function requireDiskSpace() {
  const { bavail, bsize, blocks } = await statfs(projectRoot)
  const freeBytes = bavail * bsize
  if (blocks === 0 || freeBytes >= neededBytes) return // Some network disks tell no size.
  const gigabytes = (/** @type {number} */ bytes) => (bytes / 1e9).toFixed(1)
  throw userFacingError({
    message: `The first start needs about ${gigabytes(neededBytes)} GB of disk space, and ${projectRoot} has ${gigabytes(freeBytes)} GB.`,
    hint: 'Free some space and run the command again.',
  })
}
