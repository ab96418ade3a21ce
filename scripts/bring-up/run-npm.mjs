import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { userFacingError } from './describe-failure.mjs'
import { runUntilEnd } from './run-until-end.mjs'

/**
 * Runs npm with a given Node, quietly, and explains its failures.
 *
 * @param {{ nodeProgram: string, args: string[], cwd: string, onSpawn?: (pid: number) => void }} options
 * @returns {Promise<void>}
 */
export async function runNpm({ nodeProgram, args, cwd, onSpawn }) {
  const cli = findNpmCli()
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
    '--update-notifier=false',
  ]
  const patience = [
    '--fetch-retries=3',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=8000',
  ]
  const { exitCode, output } = await runUntilEnd({
    program: nodeProgram,
    args: [cli, ...args, ...quiet, ...patience],
    cwd,
    env: environmentWithNode(nodeProgram),
    onSpawn,
  })
  if (exitCode !== 0) throw explainNpmFailure(output)
}

/**
 * The environment in which `node`, and what npm starts, is the given Node.
 *
 * @param {string} nodeProgram
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWithNode(nodeProgram) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [dirname(nodeProgram), process.env[pathName]].filter(Boolean).join(delimiter)
  return { ...process.env, [pathName]: path, NODE: nodeProgram, npm_node_execpath: nodeProgram }
}

/** @type {{ pattern: RegExp, message: string, hint: string }[]} */
const explanations = [
  {
    pattern: /ENOSPC|no space left/i,
    message: 'The disk is full.',
    hint: 'Free some space (a first start needs about 3 GB) and run the command again.',
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|E50\d|npm (error|ERR!) network/i,
    message: 'The npm registry cannot be reached.',
    hint: 'Check the network, and the proxy and registry that "npm config list" shows, and run the command again.',
  },
  {
    pattern: /CERT|self.signed|UNABLE_TO_(VERIFY|GET)/i,
    message: 'The certificate of the npm registry is not trusted.',
    hint: 'Name the certificate of your network in NODE_EXTRA_CA_CERTS, or with "npm config set cafile", and run the command again.',
  },
  {
    pattern: /E401|E403|ENEEDAUTH/,
    message: 'The npm registry asks for a sign-in.',
    hint: 'Sign in with "npm login", or choose another registry, and run the command again.',
  },
  {
    pattern: /EINTEGRITY/,
    message: 'A package from the npm registry differs from the one that this project expects.',
    hint: 'Run "npm cache clean --force" and the command again; when it goes on, ask who runs your registry.',
  },
  {
    pattern: /E404|ETARGET|ENOVERSIONS/,
    message: 'The npm registry does not have a package that this project needs.',
    hint: 'Check the registry that "npm config get registry" shows.',
  },
  {
    pattern: /EUSAGE|in sync/,
    message: 'package.json and package-lock.json do not belong together.',
    hint: 'Run "npm install" once, or take both files from the same commit.',
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    message: 'npm may not write to the project folder or to its cache.',
    hint: 'Run the command as the user who owns both.',
  },
]

/** @param {string} output what npm printed */
export function explainNpmFailure(output) {
  const known = explanations.find(({ pattern }) => pattern.test(output))
  if (known) return userFacingError({ ...known, cause: new Error(output.trim()) })
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  const words = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, '')).filter(Boolean)
  return userFacingError({
    message: `npm failed: ${words.slice(0, 3).join(' ') || 'it ended without a word'}`,
    hint: 'Delete node_modules and run the command again.',
  })
}

/** npm as a script, so that it runs with the Node of our choice and not with its own. */
function findNpmCli() {
  const beside = dirname(realpathSync(process.execPath))
  const candidates = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    findOnPath(),
  ]
  const found = candidates.find(
    (path) => path && basename(path) === 'npm-cli.js' && existsSync(path),
  )
  if (found) return found
  throw userFacingError({
    message: 'npm was not found beside this Node.',
    hint: 'Install npm (it comes with Node from https://nodejs.org) and run the command again.',
  })
}

/** The `npm` of a system package is a link to the script. */
function findOnPath() {
  if (process.platform === 'win32') return undefined
  try {
    const path = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim()
    return realpathSync(path)
  } catch {
    return undefined // Not on the path either: the caller says so.
  }
}
