import path from 'node:path'
import { captureAnswers } from '../capture-answers'
import { startProcess } from './start-process'
import { havingOnly, NO_LIMITS, type OpenSystem, type System } from './system'

const TSX = ['--import', 'tsx']
const CHILDREN = path.join(import.meta.dirname, '..', 'children')

type RawInput = OpenSystem & { own: System; paths: string[] }

/** Node's own server with what our front answers under these paths. */
export async function openRaw({ own, paths, ...input }: RawInput): Promise<System> {
  const file = path.join(input.folder, 'captured.json')
  await captureAnswers(own.url, paths, file)
  const served = await startProcess({
    ...input,
    name: 'raw',
    args: (port) => [...TSX, path.join(CHILDREN, 'serve-raw.ts'), String(port), file],
    env: () => ({}),
    readyPath: paths[0] ?? '/',
  })
  return {
    ...served,
    name: 'raw',
    title: 'node:http, the same bytes',
    version: `Node ${process.versions.node}`,
    pathOf: own.pathOf,
    read: own.read,
  }
}

type BehindInput = OpenSystem & { peer: System; own: System }

/** Our front before a peer. It is asked under our own addresses, and answers with the peer's bytes. */
export async function openBehindFront({ peer, own, ...input }: BehindInput): Promise<System> {
  const name = `${peer.name}-front`
  const served = await startProcess({
    ...input,
    name,
    args: (port) => [
      ...TSX,
      path.join(CHILDREN, 'serve-peer-behind-front.ts'),
      ...[String(port), peer.name, peer.url],
    ],
    env: (port) => ({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      PAYLOAD_SECRET: 'only-for-benchmarks-0123456789',
      SITE_URL: `http://localhost:${port}`,
      LOG_LEVEL: 'warn',
      ...NO_LIMITS,
    }),
    readyPath: '/api/sref?page=1',
  })
  return {
    ...served,
    name,
    title: `${peer.title} behind our front`,
    version: peer.version,
    ...havingOnly('list', own.pathOf, peer.read),
  }
}
