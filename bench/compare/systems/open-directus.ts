import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { directusDialect } from '../dialects'
import { fillPeer } from '../peer-rows'
import { DIRECTUS_PICTURE, makeDirectusModel } from './directus-model'
import { installedVersion, installPeer } from './install-peer'
import { runToEnd, startProcess } from './start-process'
import { LOOPBACK, type OpenSystem, type System, speaking } from './system'

const PROGRAM = path.join('node_modules', 'directus', 'cli.js')
const TOKEN = 'only-for-benchmarks-0123456789'

/** Directus, without its app, and as it comes: nothing is cached. */
export async function openDirectus(input: OpenSystem & { picture: Buffer }): Promise<System> {
  const { postgres, picture, folder, size } = input
  const peer = await installPeer('directus')
  const uploads = path.join(folder, 'directus')
  await mkdir(uploads, { recursive: true })
  await writeFile(path.join(uploads, 'picture.webp'), picture)
  const databaseUrl = await postgres.createDatabase(`directus_${size}`)
  const environment = {
    DB_CLIENT: 'pg',
    DB_CONNECTION_STRING: databaseUrl,
    HOST: LOOPBACK,
    SECRET: TOKEN,
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: TOKEN,
    ADMIN_TOKEN: TOKEN,
    LOG_LEVEL: 'warn',
    TELEMETRY: 'false',
    STORAGE_LOCAL_ROOT: uploads,
    SERVE_APP: 'false',
    // It would answer 503 while it is as busy as it shall be here.
    PRESSURE_LIMITER_ENABLED: 'false',
  }
  await runToEnd(input, {
    name: 'Making the tables of Directus',
    args: [PROGRAM, 'bootstrap'],
    cwd: peer.folder,
    env: { ...environment, NODE_ENV: 'production' },
  })
  const served = await startProcess({
    ...input,
    name: 'directus',
    args: () => [PROGRAM, 'start'],
    cwd: peer.folder,
    env: (port) => ({ ...environment, PORT: String(port) }),
    readyPath: '/server/ping',
  })
  await makeDirectusModel({ url: served.url, token: TOKEN })
  await fillPeer(databaseUrl, peer.fill, input)
  return {
    ...served,
    name: 'directus',
    title: 'Directus',
    version: installedVersion(peer, 'directus'),
    ...speaking(directusDialect, { picture: `/assets/${DIRECTUS_PICTURE}` }),
  }
}
