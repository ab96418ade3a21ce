import { spawn } from 'node:child_process'
import path from 'node:path'

export type CheckResult = { passed: number; failed: number }

type Tool = {
  /** A command of node_modules/.bin. */
  tool: string
  args: string[]
  env?: Record<string, string>
}

/** Runs a tool with its output on the screen; it counts as one check that passes or fails. */
export async function runCheck({ tool, args, env }: Tool): Promise<CheckResult> {
  const isPassed = (await runTool({ tool, args, env: env ?? {} })) === 0
  return isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The exit code of a tool from node_modules, run with this process's Node. */
export function runTool({ tool, args, env }: Tool): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join('node_modules', '.bin', tool), args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
