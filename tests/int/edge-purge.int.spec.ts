import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeFollower } from '@/server/cache/follow-changes'
import { purgeEdges } from '@/server/edge/purge-edges'
import { createEdgeMetrics } from '@/server/metrics/create-edge-metrics'
import { type EdgeOrigin, startEdgeOrigin } from '../helpers/edge-origin'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { startVarnish, type TestVarnish } from '../helpers/varnish-server'
import { waitUntil } from '../helpers/wait-until'

let gallery: TestGallery
let changes: ChangeFollower
let origin: EdgeOrigin
let edges: TestVarnish[] = []
let stop: () => void

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  const { followChanges } = await import('@/server/cache/follow-changes')
  const { logger } = await import('@/server/logger')
  origin = await startEdgeOrigin()
  edges = await Promise.all([1, 2].map(() => startVarnish({ originPort: origin.port })))
  for (const edge of edges) await edgeOf(edge, 'models')
  changes = followChanges({ connectionString: gallery.databaseUrl, logger })
  const addresses = edges.map(({ purgeUrl }) => purgeUrl)
  const metrics = createEdgeMetrics(new Registry())
  stop = purgeEdges({ addresses, changes, logger, metrics, repeatsMs: [] })
  await waitUntil('changes are heard', () => changes.isSure())
})

afterAll(async () => {
  stop?.()
  await changes?.close()
  for (const edge of edges) await edge.stop()
  await origin?.close()
  await gallery?.stop()
})

async function edgeOf({ url }: TestVarnish, keys: string): Promise<string | null> {
  const response = await fetch(`${url}/page?keys=${keys}`)
  await response.text()
  return response.headers.get('x-edge')
}

/** Asks every edge for an answer of these keys. */
const askAll = (keys: string) => Promise.all(edges.map((edge) => edgeOf(edge, keys)))

describe('edges', () => {
  it('forget all when the gallery begins to hear of changes', async () => {
    await waitUntil('all is forgotten', async () => (await askAll('models')).includes('miss'))
  })

  it('hear of each change in the database within a second, and of nothing else', async () => {
    for (const keys of ['models', 'categories']) {
      await waitUntil('both are kept', async () => isKept(await askAll(keys)))
    }
    await gallery.payload.create({ collection: 'categories', data: { name: 'Ink' } })
    const forgetful = new Set<number>()
    const note = async () => {
      for (const [index, edge] of (await askAll('categories')).entries()) {
        if (edge === 'miss') forgetful.add(index)
      }
      return forgetful.size === edges.length
    }
    await waitUntil('both have heard', note, 1_000)
    expect(isKept(await askAll('models'))).toBe(true)
  })
})

const isKept = (answers: (string | null)[]) => answers.every((edge) => edge === 'hit')
