import { clampReads } from '@root/hooks/clampReads'
import type { CollectionConfig, NumberField } from 'payload'
import { anyone } from '@/access/anyone'
import { nobody } from '@/access/nobody'
import { COUNTER_NAMES, INITIAL_COUNTER_NAMES } from '@/domain/counters'

/**
 * Counters of a style, beside the versioned document: an editor's save can never overwrite them,
 * and counting makes no version, runs no hook and reindexes nothing. Each style points at its row.
 */
export const SrefCounters: CollectionConfig = {
  slug: 'sref-counters',
  labels: { singular: 'Counter', plural: 'Counters' },
  access: {
    create: nobody,
    read: anyone,
    update: nobody,
    delete: nobody,
    admin: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  admin: { hidden: true },
  lockDocuments: false,
  hooks: { beforeOperation: [clampReads] },
  timestamps: false,
  fields: [
    ...COUNTER_NAMES.map((name) => ({ ...counter(name), index: true })),
    ...INITIAL_COUNTER_NAMES.map((name) => ({ ...counter(name), hidden: true })),
  ],
}

function counter(name: string): NumberField {
  return { name, type: 'number', required: true, defaultValue: 0, min: 0 }
}
