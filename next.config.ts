import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are made at upload; nothing is resized while serving.
  images: { unoptimized: true },
  serverExternalPackages: ['pino', 'pg-boss', 'sharp'],
  // Types are checked by their own step, with the tests and scripts in view.
  typescript: { ignoreBuildErrors: true },
}

const ADMIN = '/admin/:path*'

const { headers = async () => [], ...config } = withPayload(nextConfig, {
  devBundleServerPackages: false,
})

/**
 * Payload asks browsers for their colour scheme, to paint the admin in it at once. On other pages that
 * would only make every first visit ask twice, and caches keep each page twice.
 */
const headersOfAdmin = async () => (await headers()).map((rule) => ({ ...rule, source: ADMIN }))

export default { ...config, headers: headersOfAdmin } satisfies NextConfig
