import type { CollectionBeforeChangeHook } from 'payload'
import { toPublicView } from '@/domain/public-view'
import { loadSampleLookups } from '@/server/sref/load-sample-lookups'
import { toPublicSamples } from '@/server/sref/to-public-samples'

/** Computes what everyone may see of the code and samples, on every save and restore. */
export const buildPublicView: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  const samples = doc.samples ?? []
  const lookups = await loadSampleLookups({ payload: req.payload, req, samples })
  return {
    ...data,
    public: toPublicView({
      premium: doc.premium ?? false,
      code: doc.code ?? null,
      samples: toPublicSamples(samples, lookups),
    }),
  }
}
