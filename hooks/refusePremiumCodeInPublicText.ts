import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { explainPremiumCodeLeak, findPremiumCodeLeaks } from '@/domain/premium-code-leak'

/** A premium code in the title, slug or description would reach everyone: refuse to publish it. */
export const refusePremiumCodeInPublicText: CollectionBeforeValidateHook = ({
  data,
  originalDoc,
  req,
}) => {
  const doc = { ...originalDoc, ...data }
  const leaking = doc._status === 'published' ? findPremiumCodeLeaks(doc) : []
  if (leaking.length === 0) return data
  throw new ValidationError(
    {
      collection: 'srefs',
      errors: leaking.map((path) => ({ path, message: explainPremiumCodeLeak(path) })),
      req,
    },
    req.t,
  )
}
