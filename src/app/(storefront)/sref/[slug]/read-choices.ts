import { cache } from 'react'
import type { StyleChoices } from '@/features/sref/style-choices'
import { getGallery } from '../../../get-gallery'

/** More are not offered; Midjourney has had about a dozen in all. */
const MOST = 100

/** The models and style versions that the editors offer, in their order. */
export const readChoices = cache(async (): Promise<StyleChoices> => {
  const payload = await getGallery()
  const { docs } = await payload.find({
    collection: 'models',
    overrideAccess: false,
    depth: 0,
    limit: MOST,
    pagination: false,
    sort: 'sortOrder',
    select: { name: true, kind: true, parameter: true },
    where: { retired: { not_equals: true } },
  })
  const ofKind = (kind: 'model' | 'styleVersion') =>
    docs.filter((one) => one.kind === kind).map(({ name, parameter }) => ({ name, parameter }))
  return { models: ofKind('model'), styleVersions: ofKind('styleVersion') }
})
