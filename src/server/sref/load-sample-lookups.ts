import type { Payload, PayloadRequest } from 'payload'
import { toPublicPicture } from './to-public-picture'
import { relationId, type SampleLookups, type StoredSample } from './to-public-samples'

type Input = { payload: Payload; req?: PayloadRequest; samples: StoredSample[] }

/** Reads the pictures and models that the given samples point at, in two queries at most. */
export async function loadSampleLookups({ payload, req, samples }: Input): Promise<SampleLookups> {
  const pictureIds = distinct(samples.map(({ image }) => relationId(image)))
  const modelIds = distinct(
    samples.flatMap(({ model, styleVersion }) => [relationId(model), relationId(styleVersion)]),
  )
  const media = await findByIds({ payload, req, collection: 'media', ids: pictureIds })
  const models = await findByIds({ payload, req, collection: 'models', ids: modelIds })
  return {
    pictures: new Map(
      media.flatMap((doc) => {
        const picture = toPublicPicture(doc)
        return picture ? [[picture.id, picture] as const] : []
      }),
    ),
    parameters: new Map(models.map(({ id, parameter }) => [String(id), String(parameter)])),
  }
}

type FindInput = {
  payload: Payload
  req?: PayloadRequest
  collection: 'media' | 'models'
  ids: string[]
}

async function findByIds({ payload, req, collection, ids }: FindInput) {
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<{ id: string; parameter?: string }>({
    collection,
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

function distinct(ids: (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))]
}
