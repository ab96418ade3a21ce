import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ownDialect } from '../dialects'
import { runToEnd, startProcess } from './start-process'
import { NO_LIMITS, type OpenSystem, type System, speaking } from './system'

export type OwnGallery = {
  front: System
  origin: System
  /** A picture that every system is given. */
  picture: Buffer
}

const TSX = ['--import', 'tsx']
const CHILDREN = path.join(import.meta.dirname, '..', 'children')
const READY_PATH = '/api/search?limit=1'

/**
 * This project as `npm start` runs it, and beside it its application alone, without a front. The
 * background work is left out: it would sort the styles anew by events that there are none of.
 */
export async function openOwn(input: OpenSystem): Promise<OwnGallery> {
  const { postgres, folder, size } = input
  const environment = {
    DATABASE_URL: await postgres.createDatabase(`own_${size}`),
    MEDIA_DIR: path.join(folder, 'media'),
    PAYLOAD_SECRET: 'only-for-benchmarks-0123456789',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
    WORKER: 'false',
    MEILI_URL: '',
    REDIS_URL: '',
    ...NO_LIMITS,
  }
  const pictureFile = path.join(folder, 'picture.json')
  await runToEnd(input, {
    name: 'Filling the gallery',
    args: [...TSX, path.join(CHILDREN, 'fill-own.ts'), String(size), pictureFile],
    env: environment,
  })
  const { name } = JSON.parse(await readFile(pictureFile, 'utf8')) as { name: string }
  const shared = {
    version: '',
    ...speaking(ownDialect, {
      picture: `/api/cms/media/file/${name}`,
      page: (slug) => `/sref/${slug}`,
    }),
  }
  const siteOf = (port: number) => ({ ...environment, SITE_URL: `http://localhost:${port}` })
  const front = await startProcess({
    ...input,
    name: 'own-front',
    args: (port) => [...TSX, 'scripts/start.ts', '--port', String(port)],
    env: siteOf,
    readyPath: READY_PATH,
  })
  const origin = await startProcess({
    ...input,
    name: 'own-origin',
    args: (port) => [...TSX, path.join(CHILDREN, 'serve-application.ts'), String(port)],
    env: () => ({ ...environment, SITE_URL: front.url }),
    readyPath: READY_PATH,
  })
  return {
    front: { ...shared, ...front, name: 'own-front', title: 'This project' },
    origin: { ...shared, ...origin, name: 'own-origin', title: 'This project without its front' },
    picture: await readFile(path.join(folder, 'media', name)),
  }
}
