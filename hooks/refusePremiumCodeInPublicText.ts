import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

const PUBLIC_TEXTS = ['title', 'slug', 'description'] as const

/** Shorter codes turn up by chance in years and numbers; the check would refuse honest text. */
const MIN_CODE_LENGTH = 5

/** A premium code in the title, slug or description would reach everyone: refuse to publish it. */
export const refusePremiumCodeInPublicText: CollectionBeforeValidateHook = ({
  data,
  originalDoc,
  req,
}) => {
  const doc = { ...originalDoc, ...data }
  const isPublished = doc._status === 'published'
  if (!isPublished || !doc.premium || !(doc.code?.length >= MIN_CODE_LENGTH)) return data
  const leaking = PUBLIC_TEXTS.filter((name) => String(doc[name] ?? '').includes(doc.code))
  if (leaking.length === 0) return data
  throw new ValidationError(
    {
      collection: 'srefs',
      errors: leaking.map((path) => ({
        path,
        message: `The ${path} contains the premium code, and everyone can read the ${path}.`,
      })),
      req,
    },
    req.t,
  )
}
