import { clampReads } from '@root/hooks/clampReads'
import { deleteUserData } from '@root/hooks/deleteUserData'
import { mailConfirmation, withholdPayloadsMail } from '@root/hooks/mailConfirmation'
import { normaliseUsernameField } from '@root/hooks/normaliseUsernameField'
import { recordLogin } from '@root/hooks/recordLogin'
import { refuseCredentialChange } from '@root/hooks/refuseCredentialChange'
import { refuseFirstRegister } from '@root/hooks/refuseFirstRegister'
import { refuseDeletingLastAdmin, refuseLosingLastAdmin } from '@root/hooks/refuseLosingLastAdmin'
import { requireGoodPassword } from '@root/hooks/requireGoodPassword'
import { requireOwnUsername } from '@root/hooks/requireOwnUsername'
import type { CollectionConfig } from 'payload'
import { admins } from '@/access/admins'
import { adminsForOthers } from '@/access/adminsForOthers'
import { anyone } from '@/access/anyone'
import { nobody } from '@/access/nobody'
import { isAdmin, isEditor, viewerOf } from '@/access/roles'
import { selfOrAdmins } from '@/access/selfOrAdmins'
import { findUsernameProblem, USERNAME_LENGTH } from '@/domain/accounts/username'
import { accountEndpoints } from '@/server/accounts/endpoints'
import { apiKeyStrategy } from '@/server/api-keys/api-key-strategy'
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
    strategies: [apiKeyStrategy],
    maxLoginAttempts: 8,
    lockTime: 10 * MINUTE_MS,
    tokenExpiration: 7 * 24 * 3600,
    useSessions: true,
    // The page may not read its own token.
    removeTokenFromResponses: true,
    // Its mail is ours: see `mailConfirmation`.
    verify: true,
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
  // Who signs in, out or up does so by the API or by these, which do the same.
  graphQL: { disableMutations: true },
  endpoints: [refuseFirstRegister, ...accountEndpoints],
  hooks: {
    beforeOperation: [clampReads, refuseCredentialChange, withholdPayloadsMail],
    beforeValidate: [requireGoodPassword],
    beforeChange: [refuseLosingLastAdmin],
    afterChange: [mailConfirmation],
    beforeDelete: [refuseDeletingLastAdmin, deleteUserData],
    afterLogin: [recordLogin],
  },
  fields: [
    {
      name: 'username',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      minLength: USERNAME_LENGTH.min,
      maxLength: USERNAME_LENGTH.max,
      hooks: { beforeValidate: [normaliseUsernameField], beforeChange: [requireOwnUsername] },
      validate: (value: string | null | undefined) => findUsernameProblem(value ?? '') ?? true,
    },
    {
      name: 'ownCredentials',
      type: 'ui',
      admin: {
        components: { Field: '@/admin/account/OwnCredentials#OwnCredentials' },
        condition: (data, _, { user }) => user !== null && data.id === user.id,
        disableListColumn: true,
      },
    },
    // Payload's own fields, with who may write them.
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      access: { update: adminsForOthers },
    },
    {
      name: 'password',
      type: 'text',
      virtual: true,
      hidden: true,
      // Nothing is ever read here. Without some right the admin forgets the field and offers the change.
      access: { create: admins, read: anyone, update: adminsForOthers },
    },
    {
      name: '_verified',
      type: 'checkbox',
      access: { create: admins, update: admins },
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
