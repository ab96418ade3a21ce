import { clampReads } from '@root/hooks/clampReads'
import { deleteUserMarks } from '@root/hooks/deleteUserMarks'
import { recordLogin } from '@root/hooks/recordLogin'
import { refuseFirstRegister } from '@root/hooks/refuseFirstRegister'
import { refuseDeletingLastAdmin, refuseLosingLastAdmin } from '@root/hooks/refuseLosingLastAdmin'
import type { CollectionConfig } from 'payload'
import { admins } from '@/access/admins'
import { nobody } from '@/access/nobody'
import { isAdmin, isEditor, viewerOf } from '@/access/roles'
import { selfOrAdmins } from '@/access/selfOrAdmins'
import { getEnv } from '@/server/env'

const MINUTE_MS = 60_000
const MINUTE_DATE = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'd MMM yyyy, HH:mm',
  timeFormat: 'HH:mm',
} as const

/** Whoever signs in: members, editors, admins, and automation by API key. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  auth: {
    depth: 0,
    useAPIKey: true,
    maxLoginAttempts: 8,
    lockTime: 10 * MINUTE_MS,
    tokenExpiration: 7 * 24 * 3600,
    cookies: { secure: getEnv().SITE_URL.startsWith('https:'), sameSite: 'Lax' },
  },
  access: {
    create: admins,
    read: selfOrAdmins,
    update: selfOrAdmins,
    delete: admins,
    admin: (args) => isEditor(viewerOf(args)),
    unlock: admins,
    readVersions: nobody,
  },
  admin: {
    group: 'People',
    // An editor's own data is under Account, and nobody else's is theirs to see.
    hidden: ({ user }) => !isAdmin(viewerOf({ req: { user } })),
    useAsTitle: 'username',
    defaultColumns: ['username', 'email', 'roles', 'tier', 'lastLoginAt'],
    listSearchableFields: ['username', 'email'],
  },
  endpoints: [refuseFirstRegister],
  hooks: {
    beforeOperation: [clampReads],
    beforeChange: [refuseLosingLastAdmin],
    beforeDelete: [refuseDeletingLastAdmin, deleteUserMarks],
    afterLogin: [recordLogin],
  },
  fields: [
    {
      name: 'username',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      minLength: 3,
      maxLength: 50,
      validate: (value: string | null | undefined) =>
        /^[\p{L}\p{N}_.-]{3,50}$/u.test(value ?? '') ||
        'Use 3 to 50 letters, digits, dots, dashes or underscores.',
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['member'],
      options: [
        { label: 'Admin', value: 'admin' },
        { label: 'Editor', value: 'editor' },
        { label: 'Member', value: 'member' },
      ],
      access: { create: admins, update: admins },
      admin: { position: 'sidebar' },
    },
    {
      name: 'tier',
      type: 'select',
      required: true,
      defaultValue: 'free',
      options: [
        { label: 'Free', value: 'free' },
        { label: 'Premium', value: 'premium' },
      ],
      access: { create: admins, update: admins },
      admin: { position: 'sidebar' },
    },
    {
      name: 'premiumUntil',
      type: 'date',
      access: { create: admins, update: admins },
      admin: {
        position: 'sidebar',
        condition: (data) => data.tier === 'premium',
        description: 'Premium ends at this moment. Empty: it does not end.',
        date: MINUTE_DATE,
      },
    },
    {
      name: 'lastLoginAt',
      label: 'Last sign-in',
      type: 'date',
      access: { create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        date: MINUTE_DATE,
      },
    },
  ],
}
