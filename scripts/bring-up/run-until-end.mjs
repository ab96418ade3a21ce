import { spawn } from 'node:child_process'
import { printLine } from './steps.mjs'

const keptCharacters = 20_000
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program without showing its output, which is returned (its last part). When this process
 * is told to end, the program and all it started is ended first.
 *
 * @param {{
 *   program: string,
 *   args: string[],
 *   cwd: string,
 *   env: NodeJS.ProcessEnv,
 *   onSpawn?: (pid: number) => void,
 * }} options
 * @returns {Promise<{ exitCode: number, output: string }>} `exitCode` is 1 after a signal
 */
export function runUntilEnd({ program, args, cwd, env, onSpawn }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output = (output + chunk).slice(-keptCharacters)
      })
    }

    /** @param {NodeJS.Signals} signal */
    function endWith(signal) {
      if (child.pid) killGroup(child.pid)
      printLine('✗ Stopped')
      process.exitCode = signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 129
      process.exit()
    }
    for (const signal of signals) process.on(signal, endWith)
    function forget() {
      for (const signal of signals) process.off(signal, endWith)
    }

    child.once('spawn', () => onSpawn?.(child.pid ?? 0))
    child.once('error', (error) => {
      forget()
      reject(error)
    })
    child.once('close', (exitCode) => {
      forget()
      resolve({ exitCode: exitCode ?? 1, output })
    })
  })
}

/**
 * Ends a process and the group it leads, at once.
 *
 * @param {number} pid
 */
export function killGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}
