import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeSource, type Vocabulary } from '../../search/make-documents'
import { payloadDialect, payloadLeanDialect } from '../dialects'
import { fillPeer } from '../peer-rows'
import { installedVersion, installPeer, type Peer } from './install-peer'
import { runToEnd, startProcess } from './start-process'
import { havingOnly, type OpenSystem, type System, speaking } from './system'

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next')
const SECRET = { PAYLOAD_SECRET: 'only-for-benchmarks', PAYLOAD_DISABLE_TELEMETRY: 'true' }
const CARDS_ON_PAGE = 24
const STYLES_BEHIND_PAGE = 10_000

export type PayloadSystems = {
  payload: System
  /** The same process, asked for less. */
  lean: System
  /** The same process: a route that sends bytes made before. */
  prebuilt: System
  /** The same process: a page that was made while it was built. */
  page: System
}

type Input = OpenSystem & { prebuilt: Buffer; picture: Buffer }

/** A Payload collection as the documentation has it, in a Next of its own. */
export async function openPayload(input: Input): Promise<PayloadSystems> {
  const { postgres, folder, size } = input
  const peer = await installPeer('payload')
  await build(input, peer)
  const databaseUrl = await postgres.createDatabase(`payload_${size}`)
  const environment = { ...SECRET, DATABASE_URL: databaseUrl }
  await runToEnd(input, {
    name: 'Making the tables of Payload',
    args: ['push-schema.mjs'],
    cwd: peer.folder,
    env: { ...environment, NODE_ENV: 'development' },
  })
  await fillPeer(databaseUrl, peer.fill, input)
  await mkdir(path.join(peer.folder, 'media'), { recursive: true })
  await writeFile(path.join(peer.folder, 'media', 'picture.webp'), input.picture)
  const prebuiltFile = path.join(folder, 'prebuilt.json')
  await writeFile(prebuiltFile, input.prebuilt)
  const served = await startProcess({
    ...input,
    name: 'payload',
    args: (port) => [NEXT, 'start', '--port', String(port)],
    cwd: peer.folder,
    env: () => ({ ...environment, PREBUILT_FILE: prebuiltFile }),
    readyPath: '/api/srefs?limit=1',
  })
  const payload = {
    ...served,
    name: 'payload',
    title: 'Payload',
    version: installedVersion(peer, 'payload'),
    ...speaking(payloadDialect, { picture: '/api/media/file/picture.webp' }),
  }
  const version = `Next ${installedVersion(peer, 'next')}`
  const next = { ...served, version }
  return {
    payload,
    lean: {
      ...payload,
      name: 'payload-lean',
      title: 'Payload, title and slug only',
      ...speaking(payloadLeanDialect),
    },
    prebuilt: {
      ...next,
      name: 'next-prebuilt',
      title: 'Next route, bytes made before',
      ...havingOnly('list', () => '/prebuilt'),
    },
    page: {
      ...next,
      name: 'next-static',
      title: 'Next page, made while built',
      ...havingOnly('page', () => '/static'),
    },
  }
}

async function build(input: OpenSystem, peer: Peer): Promise<void> {
  const stamp = path.join(peer.folder, '.next', 'bench-hash')
  const cards = JSON.stringify(makeCards(input.vocabulary))
  const wanted = peer.hash + cards.length
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return
  await writeFile(path.join(peer.folder, 'cards.json'), cards)
  await writeFile(path.join(peer.folder, 'prebuilt.json'), '{}')
  await runToEnd(input, {
    name: 'Building Payload',
    args: [NEXT, 'build'],
    cwd: peer.folder,
    env: {
      ...SECRET,
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  await writeFile(stamp, wanted)
}

/** What the page shows: as many cards as our own first page. */
function makeCards(vocabulary: Vocabulary) {
  const sources = Array.from({ length: STYLES_BEHIND_PAGE }, (_, index) =>
    makeSource(index, vocabulary),
  )
  return sources
    .toSorted((one, other) => (other.counts?.popularity ?? 0) - (one.counts?.popularity ?? 0))
    .slice(0, CARDS_ON_PAGE)
    .map(({ slug, title, description, publicSamples: [cover] }) => ({
      slug,
      title,
      description,
      image: `/api/media/file/${cover?.image.contentHash}.webp`,
      alt: cover?.image.alt,
    }))
}
