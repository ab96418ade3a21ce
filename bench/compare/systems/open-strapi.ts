import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strapiDialect } from '../dialects'
import { fillPeer } from '../peer-rows'
import { installedVersion, installPeer } from './install-peer'
import { startProcess } from './start-process'
import { LOOPBACK, type OpenSystem, type System, speaking } from './system'

const PROGRAM = path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js')

/** Strapi, without its admin; it makes its tables when it starts. */
export async function openStrapi(input: OpenSystem & { picture: Buffer }): Promise<System> {
  const { postgres, picture, size } = input
  const peer = await installPeer('strapi')
  await writeFile(path.join(peer.folder, 'public', 'uploads', 'picture.webp'), picture)
  const databaseUrl = await postgres.createDatabase(`strapi_${size}`)
  const served = await startProcess({
    ...input,
    name: 'strapi',
    args: () => [PROGRAM, 'start'],
    cwd: peer.folder,
    env: (port) => ({
      DATABASE_URL: databaseUrl,
      HOST: LOOPBACK,
      PORT: String(port),
      APP_KEYS: 'one,two',
      ADMIN_JWT_SECRET: 'only-for-benchmarks',
      API_TOKEN_SALT: 'only-for-benchmarks',
      TRANSFER_TOKEN_SALT: 'only-for-benchmarks',
      JWT_SECRET: 'only-for-benchmarks',
      STRAPI_TELEMETRY_DISABLED: 'true',
    }),
    readyPath: '/api/srefs',
  })
  await fillPeer(databaseUrl, peer.fill, input)
  return {
    ...served,
    name: 'strapi',
    title: 'Strapi',
    version: installedVersion(peer, '@strapi/strapi'),
    ...speaking(strapiDialect, { picture: '/uploads/picture.webp' }),
  }
}
