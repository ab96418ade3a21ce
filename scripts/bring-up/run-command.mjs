import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { userFacingError } from './describe-failure.mjs'
import { exitCodeOf, onEndRequest } from './end-request.mjs'
import { prepareProject } from './prepare-project.mjs'
import { cacheDir, projectRoot } from './project-paths.mjs'
import { environmentWithNode } from './run-npm.mjs'
import { printFailure } from './steps.mjs'

/**
 * Runs `scripts/<command>.ts` with the project's Node and packages, which are brought first, and
 * ends this process with the exit code of the script.
 *
 * @param {string[]} argv the command and its arguments
 */
export async function runCommand([command, ...args]) {
  try {
    const script = findScript(command)
    const { nodeProgram } = await prepareProject({ command: command ?? '' })
    process.exitCode = await runScript({ nodeProgram, script, args })
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  }
}

/** @param {string | undefined} command */
function findScript(command) {
  const scriptsDir = join(projectRoot, 'scripts')
  const script = join(scriptsDir, `${command}.ts`)
  if (command && /^[a-z][a-z0-9-]*$/.test(command) && existsSync(script)) return script
  const names = readdirSync(scriptsDir).filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
  throw userFacingError({
    message: `There is no command "${command ?? ''}".`,
    hint: `The commands are ${names.map((name) => name.slice(0, -3)).join(', ')}.`,
  })
}

/**
 * @param {{ nodeProgram: string, script: string, args: string[] }} options
 * @returns {Promise<number>}
 */
function runScript({ nodeProgram, script, args }) {
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl-C reaches npm, its shell and this process at the same time, and
    // the script shall be told once.
    const child = spawn(nodeProgram, ['--import', 'tsx', script, ...args], {
      cwd: projectRoot,
      detached: process.platform !== 'win32',
      env: scriptEnvironment(nodeProgram),
      stdio: 'inherit',
    })
    const forget = onEndRequest((signal) => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      forget()
      resolve(exitCodeOf({ code, signal }))
    })
  })
}

/** @param {string} nodeProgram */
function scriptEnvironment(nodeProgram) {
  const environment = environmentWithNode(nodeProgram)
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const programs = join(projectRoot, 'node_modules', '.bin')
  return {
    ...environment,
    [pathName]: [programs, environment[pathName]].join(delimiter),
    INIT_CWD: environment.INIT_CWD ?? process.cwd(),
    STARTED_BY_PID: String(process.pid),
    ...temporaryFolder(),
  }
}

/** tsx, vitest and Next keep files in the folder for temporary ones, which must then exist. */
function temporaryFolder() {
  try {
    accessSync(tmpdir(), constants.W_OK | constants.X_OK)
    return {}
  } catch {
    const folder = join(cacheDir, 'tmp')
    mkdirSync(folder, { recursive: true })
    return { TMPDIR: folder, TMP: folder, TEMP: folder }
  }
}
