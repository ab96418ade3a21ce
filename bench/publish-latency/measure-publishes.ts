import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { stopProducer } from '@/server/queue/boss'
import type { SearchService } from '@/server/search/get-search'
import { createPostgresEngine } from '@/server/search/postgres/create-postgres-engine'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import type { Edit, World } from '../kill/edits'
import { findLiveIndex } from '../kill/judge/read-engines'
import { type Member, startMember } from '../kill/member'
import { openServices, type Services } from '../kill/open-services'
import { createWords } from '../kill/plan/words'
import { readBacklog, settle } from '../kill/settle'
import { type QueuedKind, queueEdits } from './queue-edits'
import {
  type Look,
  lookInGallery,
  lookInMeilisearch,
  lookInPostgres,
  untilFound,
} from './until-found'

export type PublishOptions = {
  processes: ProcessGroup
  /** Measured ones; a few before them are not. */
  publishes: number
  /** Edits that are queued when each is published; the gallery has as many styles. */
  queued: number
  /** What they are like. */
  kind: QueuedKind
  /** Whether the worker is in the application's process, as with `npm start`, or apart. */
  worker: 'together' | 'apart'
  onProgress: (state: string | { done: number; total: number }) => void
}

/** All times in milliseconds from the moment the editor's save was sent. */
export type Publish = {
  /** Until the save was acknowledged. */
  acknowledged: number
  /** By a search as a visitor's, in another instance of the gallery, with its cache. */
  gallery: number
  postgres: number
  meilisearch: number | null
  /** Messages and documents that were on their way at that moment. */
  queuedJobs: number
  unsentDocuments: number
}

export type PublishReport = { publishes: Publish[]; meilisearchVersion: string | null }

const WARM_UP = 3
const CREATED_AT_ONCE = 4
const SETTLE_SECONDS = 120
const FIRST_CODE = 8_000_000_000

/** Publishes styles while many other edits are queued, and measures until each is found. */
export async function measurePublishes(options: PublishOptions): Promise<PublishReport> {
  const { processes, publishes, queued, kind, onProgress } = options
  onProgress('starting servers')
  const services = await openServices({ processes, name: 'publish' })
  Object.assign(process.env, services.environmentOf('bench'))
  processes.add({ name: 'Queue', stop: stopProducer })
  onProgress('preparing the gallery')
  const gallery = await openGallery(options, services)
  const srefIds = await createStyles(gallery, { count: queued, onProgress })
  await quiet(gallery)
  const looks = await makeLooks(processes, services)
  const measured: Publish[] = []
  for (let round = 1 - WARM_UP; round <= publishes; round += 1) {
    const publish = await measureOne({ gallery, srefIds, kind, looks, round })
    if (round > 0) measured.push(publish)
    onProgress({ done: Math.max(0, round), total: publishes })
    await quiet(gallery)
  }
  return { publishes: measured, meilisearchVersion: services.meilisearch?.version ?? null }
}

type Gallery = { app: Member; services: Services; world: World; failed: Promise<never> }

/** Another instance of the gallery, in this process: only what visitors need of it. */
async function openInstance(processes: ProcessGroup): Promise<SearchService> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { openSearch } = await import('@/server/search/get-search')
  const payload = await getPayload({ config })
  processes.add({ name: 'Instance', stop: () => payload.destroy() })
  const search = openSearch(payload)
  processes.add({ name: 'Search', stop: search.close })
  return search
}

async function openGallery(
  { processes, worker }: PublishOptions,
  services: Services,
): Promise<Gallery> {
  const app = startMember({ name: 'app', processes, services })
  const failed = Promise.withResolvers<never>()
  failed.promise.catch(() => undefined)
  app.ended.catch(failed.reject)
  await Promise.race([app.booted, failed.promise])
  const world = await Promise.race([app.setUp(), failed.promise])
  await app.takeRole('app', 'pipe')
  if (worker === 'together') await app.takeRole('worker', 'pipe')
  else {
    const apart = startMember({ name: 'worker', processes, services })
    apart.ended.catch(failed.reject)
    await Promise.race([apart.booted, failed.promise])
    await apart.takeRole('worker', 'pipe')
  }
  return { app, services, world, failed: failed.promise }
}

const quiet = ({ services, failed }: Gallery) =>
  settle(services, { mode: 'pipe', timeoutSeconds: SETTLE_SECONDS, failed })

const words = createWords('lantern')

/** Styles that all have the first tag. */
async function createStyles(
  gallery: Gallery,
  { count, onProgress }: { count: number; onProgress: PublishOptions['onProgress'] },
): Promise<string[]> {
  const ids: string[] = []
  let begun = 0
  const create = async () => {
    while (begun < count) {
      begun += 1
      ids.push(await createStyle(gallery, begun))
      onProgress(`making styles: ${ids.length} of ${count}`)
    }
  }
  await Promise.all(Array.from({ length: CREATED_AT_ONCE }, create))
  return ids
}

async function createStyle({ app, world }: Gallery, number: number): Promise<string> {
  const end = await app.perform({
    kind: 'create',
    fields: {
      title: `Quiet ${words.next()}`,
      description: 'Calm edges and a limited palette.',
      code: String(FIRST_CODE + number),
      categories: world.categories.slice(number % 5, (number % 5) + 2).map(({ id }) => id),
      tags: [0, 1 + (number % 9), 10 + (number % 11)].flatMap((at) => world.tags[at]?.id ?? []),
    },
    pictureIds: world.pictureIds.slice(number % 4, (number % 4) + 2),
  })
  if (end === 'in doubt' || !end.isDone || !end.createdId) throw new Error(JSON.stringify(end))
  return end.createdId
}

type Looks = { gallery: Look; postgres: Look; meilisearch: Look | null }

async function makeLooks(
  processes: ProcessGroup,
  { pool, meilisearch, indexUid }: Services,
): Promise<Looks> {
  return {
    gallery: lookInGallery(await openInstance(processes)),
    postgres: lookInPostgres(createPostgresEngine(drizzle(pool))),
    meilisearch:
      meilisearch && lookInMeilisearch(meilisearch.url, await findLiveIndex(meilisearch, indexUid)),
  }
}

type Round = {
  gallery: Gallery
  srefIds: string[]
  kind: QueuedKind
  looks: Looks
  round: number
}

/** Hides a style, queues edits of all others, renames their tag, and publishes the hidden one. */
async function measureOne({ gallery, srefIds, kind, looks, round }: Round): Promise<Publish> {
  const { services, world } = gallery
  const id = await createStyle(gallery, srefIds.length + WARM_UP + round)
  await mustDo(gallery, { kind: 'unpublish', id })
  await quiet(gallery)
  const tagId = world.tags[0]?.id ?? ''
  await queueEdits(drizzle(services.pool), { srefIds, kind })
  const name = `tag ${words.next()}`
  await mustDo(gallery, { kind: 'rename', collection: 'tags', id: tagId, name })

  const { jobs, unsent } = await readBacklog(services, 'pipe')
  const word = words.next()
  const style = { id, word }
  const startedAt = performance.now()
  const since = async (moment: Promise<number>) => (await moment) - startedAt
  const save = mustDo(gallery, { kind: 'publish', id, fields: { title: `Quiet ${word}` } })
  const [acknowledged, inGallery, postgres, meilisearch] = await Promise.race([
    Promise.all([
      since(save.then(() => performance.now())),
      since(untilFound(looks.gallery, style)),
      since(untilFound(looks.postgres, style)),
      looks.meilisearch && since(untilFound(looks.meilisearch, style)),
    ]),
    gallery.failed,
  ])
  return {
    ...{ acknowledged, gallery: inGallery, postgres, meilisearch },
    ...{ queuedJobs: jobs, unsentDocuments: unsent },
  }
}

async function mustDo({ app }: Gallery, edit: Edit): Promise<void> {
  const end = await app.perform(edit)
  if (end === 'in doubt' || !end.isDone) throw new Error(`${edit.kind}: ${JSON.stringify(end)}`)
}
