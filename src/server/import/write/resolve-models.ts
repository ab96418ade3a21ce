import type { Payload } from 'payload'
import { type ModelKind, readModelText } from '@/domain/model-text'
import type { Model } from '@/payload-types'

export type ModelResolver = {
  /** The id of a model or style version as a file writes it; undefined where the text means none. */
  resolve: (text: string, kind: ModelKind) => Promise<string | undefined>
  /** A model by id, as `resolve` last saw it. */
  get: (id: string) => Promise<KnownModel | undefined>
  forget: () => void
  counts: () => { created: number }
}

type KnownModel = Pick<Model, 'id' | 'kind' | 'name' | 'parameter'> & {
  retired?: boolean | null
}

/** Finds models by parameter or name, and makes what is missing unless it is a dry run. */
export function createModelResolver({
  payload,
  isDryRun,
}: {
  payload: Payload
  isDryRun: boolean
}): ModelResolver {
  const counts = { created: 0 }
  let known: KnownModel[] | undefined

  return {
    async resolve(text, kind) {
      const read = readModelText(text, kind)
      const all = await models()
      const named = text.trim().toLowerCase()
      const found =
        all.find(({ parameter }) => parameter === (read?.parameter ?? named)) ??
        all.find((model) => model.kind === kind && model.name.toLowerCase() === named)
      if (found) return found.id
      if (!read) return undefined
      counts.created += 1
      const made = isDryRun
        ? { ...read, id: `new model ${read.parameter}` }
        : await payload.create({ collection: 'models', data: read, depth: 0 })
      all.push(made)
      return made.id
    },
    get: async (id) => (await models()).find((model) => model.id === id),
    forget: () => {
      known = undefined
    },
    counts: () => counts,
  }

  async function models(): Promise<KnownModel[]> {
    if (!known) {
      const { docs } = await payload.find({
        collection: 'models',
        depth: 0,
        limit: 0,
        pagination: false,
      })
      known = docs
    }
    return known
  }
}
