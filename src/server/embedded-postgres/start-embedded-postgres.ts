import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { UserFacingError } from '../user-facing-error'
import { chooseRunUser } from './choose-run-user'
import { superuser } from './create-cluster'
import { createDatabase, prepareServer } from './create-database'
import { explainFailure, explainFileError } from './explain-failure'
import { findUnusedPort, isPortFree } from './find-port'
import { launchServer } from './launch-server'
import { locateBinaries } from './locate-binaries'
import { type Cluster, openCluster } from './open-cluster'
import { type Placement, placeCluster } from './place-cluster'
import { settleRunningServer } from './running-server'

export type EmbeddedPostgresOptions = {
  /** The folder of the data, its password and the log; made when missing. */
  dataDir: string
  /** Default: any free port. A running server keeps the port it has. */
  port?: number
  /** Databases that must exist. Default: none. */
  databases?: string[]
  /** Faster, and not safe against a crash of the machine. Default: false. */
  fast?: boolean
  /** Receives a line for what a person may want to know. Default: nothing is told. */
  log?: (line: string) => void
}

export type EmbeddedPostgres = {
  connectionString: (databaseName: string) => string
  createDatabase: (name: string) => Promise<void>
  port: number
  /** True when another process runs the server: then it goes on after `stop`. */
  reused: boolean
  /** Resolves when the server that this process started has ended, for whatever reason. */
  exited: Promise<void>
  /** Shuts the server down and resolves when it is gone. Can be called again. */
  stop: () => Promise<void>
}

type RunningServer = Pick<EmbeddedPostgres, 'port' | 'reused' | 'exited' | 'stop'>

/**
 * Starts the Postgres server that comes with the project's packages, on the loopback address, or
 * uses the one that another process runs on the same folder. A server that this process started
 * ends with it, even when it is killed.
 *
 * @throws UserFacingError when a person has to do something: port taken, disk full, no permission,
 *   data of another version, programs missing.
 */
export async function startEmbeddedPostgres({
  dataDir,
  port,
  databases = [],
  fast = false,
  log = () => undefined,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const binaries = await locateBinaries()
    await mkdir(dataDir, { recursive: true })
    const home = await realpath(dataDir) // One name a folder: it identifies the server.
    const runUser = await chooseRunUser(home)
    const placement = await placeCluster({ home, runUser, binaries })
    if (placement.note) log(placement.note)
    const cluster = await openCluster({ ...placement, runUser, fast })
    const server = await obtainServer({ cluster, placement, runUser, port, fast })
    return await describeServer({ server, cluster, databases })
  } catch (error) {
    throw explainFileError({ error, what: 'Postgres did not start', dataDir })
  }
}

/** Of two simultaneous starts Postgres refuses one, which then uses the server of the other. */
async function obtainServer({
  cluster: { dataDir },
  placement,
  runUser,
  port,
  fast,
}: {
  cluster: Cluster
  placement: Placement
  runUser: Awaited<ReturnType<typeof chooseRunUser>>
  port: number | undefined
  fast: boolean
}): Promise<RunningServer> {
  const triesLeft = [2, 1, 0]
  for (const left of triesLeft) {
    const running = await settleRunningServer(dataDir)
    if (running) {
      const forever = new Promise<void>(() => undefined)
      return { port: running.port, reused: true, exited: forever, stop: async () => undefined }
    }
    const usedPort = await choosePort(port)
    const logFile = join(placement.root, 'server.log')
    const { binaries } = placement
    const launched = await launchServer({
      dataDir,
      port: usedPort,
      fast,
      binaries,
      runUser,
      logFile,
    })
    if (launched.kind === 'started') {
      return { port: usedPort, reused: false, exited: launched.exited, stop: launched.stop }
    }
    if (left === 0 || !isWorthAnotherTry(launched.output)) {
      throw explainFailure({ what: 'Postgres did not start', output: launched.output, dataDir })
    }
  }
  throw new Error('unreachable')
}

/** Another start was faster, processes of a killed server are still ending, or the port was lost. */
function isWorthAnotherTry(output: string): boolean {
  return /lock file .* already exists|shared memory block .* still in use|in use by another|Address already in use/i.test(
    output,
  )
}

async function describeServer({
  server,
  cluster,
  databases,
}: {
  server: RunningServer
  cluster: Cluster
  databases: string[]
}): Promise<EmbeddedPostgres> {
  const connectionString = (databaseName: string) =>
    `postgresql://${superuser}:${cluster.password}@127.0.0.1:${server.port}/${encodeURIComponent(databaseName)}`
  const administration = connectionString('postgres')
  try {
    await prepareServer({ connectionString: administration, databases })
  } catch (error) {
    await server.stop()
    throw error
  }
  return {
    ...server,
    connectionString,
    createDatabase: (name) => createDatabase({ connectionString: administration, name }),
  }
}

async function choosePort(port: number | undefined): Promise<number> {
  if (port === undefined) return findUnusedPort()
  if (await isPortFree(port)) return port
  throw new UserFacingError({
    message: `The port ${port} for Postgres is taken by another program.`,
    hint: 'End that program, or name another port.',
  })
}
