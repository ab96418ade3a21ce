import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pictures are made at upload; nothing is resized while serving.
  images: { unoptimized: true },
  serverExternalPackages: ['pino', 'pg-boss', 'sharp', 'fontkit'],
  // Types are checked by their own step, with the tests and scripts in view.
  typescript: { ignoreBuildErrors: true },
  // Pages are made once and kept until something changes; see docs/adr/0022.
  cacheHandler: path.resolve('src', 'server', 'cache', 'page-cache-handler.ts'),
  cacheMaxMemorySize: 0,
  // What belongs into the head of a page that is passed on is there for everyone, not for some bots only.
  htmlLimitedBots: /.*/,
  experimental: {
    // How long a browser takes a page that it has fetched ahead for new; less is not allowed.
    staleTimes: { static: 30 },
    // What a route needs is loaded when it is first asked for: all at once would make each start of
    // the application take three times as long, and twice the memory.
    preloadEntriesOnStart: false,
  },
  redirects: async () => OLD_PARAMETERS.map(toBrowse),
}

/** Of the time when the home page was the search as well; links to it are out there. */
const OLD_PARAMETERS = ['q', 'category', 'tag', 'color', 'sort', 'page']

function toBrowse(key: string) {
  const has = [{ type: 'query' as const, key }]
  return { source: '/', has, destination: '/browse', permanent: true }
}

const ADMIN = '/admin/:path*'

/**
 * Made for each request, of its query alone: as public as the pages that are made once. What is said here
 * is what Next says of those; the server in front of Next words it (`wordPageCaching`).
 */
const PUBLIC_PAGES = ['/browse', '/blend', '/blend/paste', '/compare']

const sameForEveryone = PUBLIC_PAGES.map((source) => ({
  source,
  headers: [{ key: 'Cache-Control', value: 's-maxage=30' }],
}))

const { headers = async () => [], ...config } = withPayload(nextConfig, {
  devBundleServerPackages: false,
})

/**
 * Payload asks browsers for their colour scheme, to paint the admin in it at once. On other pages that
 * would only make every first visit ask twice, and caches keep each page twice.
 */
const headersOfAdmin = async () => (await headers()).map((rule) => ({ ...rule, source: ADMIN }))

const allHeaders = async () => [...(await headersOfAdmin()), ...sameForEveryone]

export default { ...config, headers: allHeaders } satisfies NextConfig
