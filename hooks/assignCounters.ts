import type { CollectionBeforeChangeHook } from 'payload'
import { initialCounters, ZERO_COUNTERS } from '@/domain/counters'
import { relationId } from '@/server/sref/to-public-samples'

/** Gives a new style its row of counters; the style points at the same row for ever. */
export const assignCounters: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update' && originalDoc?.counters) {
    return { ...data, counters: relationId(originalDoc.counters) }
  }
  const { id } = await req.payload.create({
    collection: 'sref-counters',
    data: { ...ZERO_COUNTERS, ...initialCounters({}) },
    depth: 0,
    req,
  })
  return { ...data, counters: id }
}
