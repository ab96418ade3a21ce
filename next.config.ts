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

export default withPayload(nextConfig, { devBundleServerPackages: false })
