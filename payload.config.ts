import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { admins } from '@/access/admins'
import { nobody } from '@/access/nobody'
import { restrictInternalCollections } from '@/access/restrictInternalCollections'
import { limitApiKeys } from '@/server/api-keys/limit-api-keys'
import { surviveLostConnections } from '@/server/db/survive-lost-connections'
import { getEnv } from '@/server/env'
import { graphqlValidationRules } from '@/server/graphql/validation-rules'
import { logger } from '@/server/logger'
import { createMailAdapter } from '@/server/mail/mail-adapter'
import { MAX_PICTURE_BYTES } from '@/server/media/picture-limits'
import { storagePlugins } from '@/server/media/storage-plugins'
import { namePayloadErrors } from '@/server/name-payload-errors'
import { searchEndpoints } from '@/server/search/endpoints/search-endpoints'
import { Analytics } from './collections/Analytics'
import { ApiKeys } from './collections/ApiKeys'
import { Categories } from './collections/Categories'
import { Favorites } from './collections/Favorites'
import { Likes } from './collections/Likes'
import { Media } from './collections/Media'
import { Models } from './collections/Models'
import { SrefCounters } from './collections/SrefCounters'
import { Srefs } from './collections/Srefs'
import { Tags } from './collections/Tags'
import { Users } from './collections/Users'
import { clampAllReads } from './hooks/clampAllReads'
import { explainBrokenFilter } from './hooks/explainBrokenFilter'
import { explainBrokenUpload } from './hooks/explainBrokenUpload'
import { explainLostReference } from './hooks/explainLostReference'

const root = path.dirname(fileURLToPath(import.meta.url))
const env = getEnv()
namePayloadErrors()

/** The mark on a dark ground, written out because the admin has no public folder. */
const ADMIN_ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' fill='%23141415'/%3E%3Cg fill='%23fafaf9'%3E%3Ccircle cx='10.5' cy='10.5' r='4.5'/%3E%3Cpath d='M21.5 6 26 15h-9zM6 17h9v9H6zM17 26v-9a9 9 0 0 1 9 9z'/%3E%3C/g%3E%3C/svg%3E"

const config = buildConfig({
  secret: env.PAYLOAD_SECRET,
  csrf: [env.SITE_URL],
  cors: [env.SITE_URL],
  routes: {
    admin: '/admin',
    api: '/api/cms',
    graphQL: '/graphql',
    graphQLPlayground: '/graphql-playground',
  },
  admin: {
    user: Users.slug,
    importMap: {
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: {
      titleSuffix: ' · SREF Gallery',
      defaultOGImageType: 'off',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: ADMIN_ICON }],
    },
    components: {
      afterNavLinks: ['@/admin/search/SearchNavLink#SearchNavLink'],
      beforeDashboard: ['@/admin/DashboardNote#DashboardNote'],
      graphics: { Icon: '@/admin/Icon#Icon', Logo: '@/admin/Logo#Logo' },
      views: {
        search: {
          Component: '@/admin/search/SearchView#SearchView',
          path: '/search',
          exact: true,
          meta: { title: 'Search' },
        },
      },
    },
    dateFormat: 'd MMM yyyy, HH:mm',
    avatar: 'default',
  },
  collections: [
    Srefs,
    Categories,
    Tags,
    Models,
    Media,
    Users,
    ApiKeys,
    Favorites,
    Likes,
    Analytics,
    SrefCounters,
  ],
  endpoints: searchEndpoints,
  db: postgresAdapter({
    pool: { connectionString: env.DATABASE_URL, max: env.DATABASE_POOL_MAX },
    idType: 'uuidv7',
    push: false,
    migrationDir: path.join(root, 'src/migrations'),
    extensions: ['pg_trgm', 'unaccent'],
  }),
  editor: lexicalEditor(),
  email: createMailAdapter(env),
  sharp,
  plugins: storagePlugins(env),
  maxDepth: 3,
  defaultDepth: 1,
  graphQL: {
    maxComplexity: 300,
    disablePlaygroundInProduction: true,
    validationRules: graphqlValidationRules,
  },
  upload: { limits: { fileSize: MAX_PICTURE_BYTES }, abortOnLimit: true },
  jobs: {
    access: { run: nobody, queue: admins, cancel: admins },
    jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
      ...defaultJobsCollection,
      access: { create: nobody, read: admins, update: nobody, delete: nobody },
    }),
  },
  hooks: { afterError: [explainBrokenUpload, explainBrokenFilter, explainLostReference] },
  logger,
  onInit: surviveLostConnections,
  telemetry: false,
  typescript: {
    outputFile: path.join(root, 'src/payload-types.ts'),
    // Elsewhere each process that opens Payload would start another one to write them.
    autoGenerate: env.NODE_ENV === 'development',
  },
})

export default config.then(restrictInternalCollections).then(clampAllReads).then(limitApiKeys)
