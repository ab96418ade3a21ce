import path from 'node:path'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig, type CollectionConfig } from 'payload'
import sharp from 'sharp'

const read = () => true

const terms = (slug: string): CollectionConfig => ({
  slug,
  access: { read },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'icon', type: 'text' },
  ],
})

/** A gallery as the documentation of Payload would have one write it: nothing tuned, nothing slowed. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: postgresAdapter({ pool: { connectionString: process.env.DATABASE_URL }, push: true }),
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      slug: 'media',
      access: { read },
      upload: { staticDir: path.resolve('media') },
      fields: [
        { name: 'alt', type: 'text', required: true },
        { name: 'thumbhash', type: 'text' },
      ],
    },
    terms('categories'),
    terms('tags'),
    {
      slug: 'srefs',
      access: { read },
      fields: [
        { name: 'title', type: 'text', required: true },
        { name: 'slug', type: 'text', required: true, unique: true, index: true },
        { name: 'description', type: 'textarea' },
        { name: 'code', type: 'text' },
        { name: 'premium', type: 'checkbox', index: true },
        { name: 'featured', type: 'checkbox', index: true },
        { name: 'popularity', type: 'number', index: true },
        { name: 'likes', type: 'number' },
        { name: 'views', type: 'number' },
        { name: 'categories', type: 'relationship', relationTo: 'categories', hasMany: true },
        { name: 'tags', type: 'relationship', relationTo: 'tags', hasMany: true },
        {
          name: 'samples',
          type: 'array',
          fields: [
            { name: 'image', type: 'upload', relationTo: 'media', required: true },
            { name: 'scene', type: 'text' },
            { name: 'aspect', type: 'text' },
          ],
        },
      ],
    },
  ],
})
