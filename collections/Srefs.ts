import { announceSrefChange, announceSrefDelete } from '@root/hooks/announceSrefChange'
import { assignCounters } from '@root/hooks/assignCounters'
import { buildPublicView } from '@root/hooks/buildPublicView'
import { clampReads } from '@root/hooks/clampReads'
import { deleteSrefCompanions } from '@root/hooks/deleteSrefCompanions'
import { refuseLostBulk } from '@root/hooks/refuseLostBulk'
import { refusePremiumCodeInPublicText } from '@root/hooks/refusePremiumCodeInPublicText'
import { syncPictureVisibility } from '@root/hooks/syncPictureVisibility'
import { removeSearchDocument, writeSearchDocument } from '@root/hooks/writeSearchDocument'
import type { CollectionConfig } from 'payload'
import { editors } from '@/access/editors'
import { nobody } from '@/access/nobody'
import { publishedOrEditors } from '@/access/publishedOrEditors'
import { trashOrDelete } from '@/access/trashOrDelete'
import { getEnv } from '@/server/env'
import { curationFields } from './sref/curationFields'
import { publicViewField } from './sref/publicViewField'
import { sampleFields } from './sref/sampleFields'
import { styleFields } from './sref/styleFields'

const AUTOSAVE_INTERVAL_MS = 1500

/** The style references themselves. */
export const Srefs: CollectionConfig = {
  slug: 'srefs',
  labels: { singular: 'SREF', plural: 'SREFs' },
  access: {
    create: editors,
    read: publishedOrEditors,
    update: editors,
    delete: trashOrDelete,
    admin: editors,
    readVersions: editors,
    unlock: nobody,
  },
  admin: {
    group: 'Catalogue',
    useAsTitle: 'title',
    defaultColumns: ['cover', 'title', 'code', 'categories', 'premium', 'featured', '_status'],
    listSearchableFields: ['title', 'code', 'slug', 'description'],
    description:
      'A style reference is a code that gives any prompt a look. Work is saved as you type; visitors see it once it is published.',
    preview: ({ _status, slug }) =>
      _status === 'published' && slug ? `${getEnv().SITE_URL}/sref/${slug}` : null,
    components: {
      edit: { beforeDocumentControls: ['@/admin/SampleCountWarning#SampleCountWarning'] },
    },
  },
  defaultSort: '-createdAt',
  trash: true,
  versions: {
    maxPerDoc: 50,
    drafts: { autosave: { interval: AUTOSAVE_INTERVAL_MS }, schedulePublish: true },
  },
  indexes: [{ fields: ['_status', 'createdAt'] }],
  hooks: {
    beforeOperation: [clampReads],
    beforeValidate: [refusePremiumCodeInPublicText],
    beforeChange: [assignCounters, buildPublicView],
    afterChange: [syncPictureVisibility, writeSearchDocument, announceSrefChange],
    beforeDelete: [deleteSrefCompanions],
    afterDelete: [removeSearchDocument, announceSrefDelete],
    afterOperation: [refuseLostBulk],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: 'Style', fields: styleFields },
        { label: 'Samples', fields: sampleFields },
      ],
    },
    ...curationFields,
    ...publicViewField,
  ],
}
