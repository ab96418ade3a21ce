import type { Payload } from 'payload'
import type { KnownModel } from '@/domain/recipe/recipe-warnings'

/** More models and style versions than Midjourney has had. */
const MAX_MODELS = 200

/** Every model and style version in the editors' order, the retired ones too. */
export async function listModels(payload: Payload): Promise<KnownModel[]> {
  const { docs } = await payload.find({
    collection: 'models',
    overrideAccess: false,
    depth: 0,
    select: { name: true, parameter: true, kind: true, worksWithCodes: true, retired: true },
    sort: ['sortOrder', 'name'],
    limit: MAX_MODELS,
    pagination: false,
  })
  return docs.map(({ name, parameter, kind, worksWithCodes, retired }) => ({
    name,
    parameter,
    kind,
    worksWithCodes: worksWithCodes ?? true,
    isRetired: retired ?? false,
  }))
}
