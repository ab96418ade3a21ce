import type { CollectionConfig } from 'payload'
import { anyone } from './anyone'
import { editors } from './editors'
import { nobody } from './nobody'

/** What editors keep and everyone reads: categories, tags, models. */
export const curated: NonNullable<CollectionConfig['access']> = {
  create: editors,
  read: anyone,
  update: editors,
  delete: editors,
  admin: editors,
  readVersions: nobody,
  unlock: nobody,
}
