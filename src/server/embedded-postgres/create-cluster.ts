import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RunUser } from './choose-run-user'
import { explainFailure } from './explain-failure'
import type { PostgresBinaries } from './locate-binaries'
import { serverEnvironment } from './server-environment'

export const superuser = 'postgres'

/**
 * Makes a cluster in an existing, empty folder: Postgres' own data in `data`, and the password of
 * the superuser in `password`, which only the current user may read.
 *
 * @throws UserFacingError when initdb fails.
 */
export async function createCluster({
  folder,
  binaries,
  runUser,
  fast,
}: {
  folder: string
  binaries: PostgresBinaries
  runUser: RunUser | undefined
  fast: boolean
}) {
  const dataDir = join(folder, 'data')
  const password = randomBytes(24).toString('base64url')
  await writeFile(join(folder, 'password'), `${password}\n`, { mode: 0o600, flag: 'wx' })
  await mkdir(dataDir, { mode: 0o700 })
  await chmod(dataDir, 0o700)
  if (runUser) await chown(dataDir, runUser.uid, runUser.gid)

  let failure = ''
  for (const lcCtype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const result = await runInitdb({ binaries, dataDir, password, lcCtype, runUser, fast })
    if (result.exitCode === 0) return
    failure = result.output
    if (!failure.includes('invalid locale name')) break
  }
  throw explainFailure({
    what: 'Postgres could not make its database',
    output: failure,
    dataDir: dirname(folder),
  })
}

/**
 * The locale provider is Postgres' own, so text sorts and folds alike on every system; only the
 * character classes of C libraries (`lc_ctype`) are the system's, and C is enough where it has no
 * UTF-8 ones.
 */
async function runInitdb({
  binaries,
  dataDir,
  password,
  lcCtype,
  runUser,
  fast,
}: {
  binaries: PostgresBinaries
  dataDir: string
  password: string
  lcCtype: string
  runUser: RunUser | undefined
  fast: boolean
}): Promise<{ exitCode: number | null; output: string }> {
  // initdb reads the password file as the other account, which must not reach our own copy.
  const passwordFile = join(dataDir, '..', `password-for-initdb-${randomUUID()}`)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
  if (runUser) await chown(passwordFile, runUser.uid, runUser.gid)
  const options = [
    `--pgdata=${dataDir}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${lcCtype}`,
    ...(fast ? ['--no-sync'] : []),
  ]
  try {
    return await runProgram({
      program: binaries.initdb,
      options,
      runUser,
      cwd: join(dataDir, '..'),
    })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function runProgram({
  program,
  options,
  runUser,
  cwd,
}: {
  program: string
  options: string[]
  runUser: RunUser | undefined
  cwd: string
}): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, options, {
      cwd,
      env: serverEnvironment(process.env),
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
      ...(runUser ? { uid: runUser.uid, gid: runUser.gid } : {}),
    })
    let output = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
    })
    child.once('error', (error) => resolve({ exitCode: null, output: error.message }))
    child.once('close', (exitCode) => resolve({ exitCode, output }))
  })
}
