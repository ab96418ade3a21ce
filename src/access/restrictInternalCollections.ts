import type { SanitizedConfig } from 'payload'
import { editors } from './editors'
import { nobody } from './nobody'

/**
 * Payload adds collections of its own that any signed-in user may write. Locks are the admin's
 * business, so editors keep them; the key-value store is for code alone.
 */
export function restrictInternalCollections(config: SanitizedConfig): SanitizedConfig {
  for (const { access, slug, versions } of config.collections) {
    // Payload would look into a table that is not there.
    if (!versions) Object.assign(access, { readVersions: nobody })
    if (slug === 'payload-locked-documents') {
      Object.assign(access, { create: editors, read: editors, update: editors, delete: editors })
    }
    if (slug === 'payload-kv') {
      Object.assign(access, { create: nobody, read: nobody, update: nobody, delete: nobody })
    }
  }
  return config
}
