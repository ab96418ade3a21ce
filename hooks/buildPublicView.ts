import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { givesCodeAway } from '@/domain/premium-code-leak'
import { toPublicView } from '@/domain/public-view'
import { loadSampleLookups } from '@/server/sref/load-sample-lookups'
import { toPublicSamples } from '@/server/sref/to-public-samples'

/**
 * Computes what everyone may see of the code and samples, on every save and restore. A cover whose
 * alternative text holds the premium code cannot be published.
 */
export const buildPublicView: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  const samples = doc.samples ?? []
  const lookups = await loadSampleLookups({ payload: req.payload, req, samples })
  const view = toPublicView({
    premium: doc.premium ?? false,
    code: doc.code ?? null,
    samples: toPublicSamples(samples, lookups),
  })
  const text = view.samples[0]?.image.alt
  if (doc._status === 'published' && givesCodeAway({ ...doc, text })) {
    const message = 'The alternative text of the cover contains the premium code.'
    const errors = [{ path: 'samples', message }]
    throw new ValidationError({ collection: 'srefs', errors, req }, req.t)
  }
  return { ...data, public: view }
}
