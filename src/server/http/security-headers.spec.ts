import { describe, expect, it } from 'vitest'
import { parseEnv } from '../env'
import { bucketOrigin, createPagePolicy, createSecurityHeaders } from './security-headers'

const forProduction = createSecurityHeaders({ siteUrl: 'https://gallery.example', isDev: false })

function policyOf(path: string, headersOf = forProduction): Map<string, string[]> {
  const text = headersOf(path)['content-security-policy'] ?? ''
  return new Map(
    text
      .split('; ')
      .map((part) => part.split(' '))
      .map(([name = '', ...rest]) => [name, rest]),
  )
}

describe('the content security policy', () => {
  it.each(['/', '/sref/ink', '/admin', '/api/search', '/api/docs', '/api/cms/media/file/a.webp'])(
    'of %s names no other site, and neither eval nor frames nor plug-ins',
    (path) => {
      const policy = policyOf(path)
      const sources = [...policy.values()].flat()
      expect(sources.filter((source) => /[.*]|^https?:$/.test(source))).toEqual([])
      expect(sources).not.toContain("'unsafe-eval'")
      expect(policy.get('frame-ancestors')).toEqual(["'none'"])
      expect(policy.get('base-uri')).toEqual(["'none'"])
      expect(policy.get('object-src') ?? policy.get('default-src')).toEqual(["'none'"])
      expect(policy.has('form-action')).toBe(true)
    },
  )

  it('lets no inline script run but by its hash', () => {
    expect(policyOf('/').get('script-src')).toEqual(["'self'"])
    const policy = createPagePolicy({})(['sha256-abc='])
    expect(policy).toContain("script-src 'self' 'sha256-abc=';")
    // It differs from that of all pages in nothing else.
    expect(policy.replace(" 'sha256-abc='", '')).toBe(forProduction('/')['content-security-policy'])
  })

  it('lets an answer of the API load and run nothing', () => {
    expect(policyOf('/api/search').get('default-src')).toEqual(["'none'"])
    expect(policyOf('/api/search').has('script-src')).toBe(false)
  })

  it('lets the documentation of the API be a page', () => {
    expect(policyOf('/api/docs').get('script-src')).toContain("'self'")
    expect(policyOf('/api/docs-of-another-kind').has('script-src')).toBe(false)
  })

  it('lets the admin show a picture before it is sent', () => {
    expect(policyOf('/admin/collections/media/create').get('img-src')).toContain('blob:')
  })

  it('allows eval and a socket only while developing', () => {
    const forDev = createSecurityHeaders({ siteUrl: 'http://localhost:3000', isDev: true })
    expect(policyOf('/', forDev).get('script-src')).toContain("'unsafe-eval'")
    expect(policyOf('/', forDev).get('connect-src')).toContain('ws:')
  })

  it('lets pictures, and nothing else, come from the bucket', () => {
    const pictureOrigin = 'https://pictures.s3.eu-central-1.amazonaws.com'
    const headersOf = createSecurityHeaders({
      siteUrl: 'https://a.example',
      isDev: false,
      pictureOrigin,
    })
    const policy = policyOf('/', headersOf)
    const naming = [...policy].filter(([, sources]) => sources.includes(pictureOrigin))
    expect(naming.map(([name]) => name)).toEqual(['img-src'])
  })
})

describe('the other headers', () => {
  it('are on every answer', () => {
    for (const path of ['/', '/api/search', '/_next/static/a.js']) {
      expect(forProduction(path)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'strict-transport-security': 'max-age=31536000',
      })
    }
  })

  it('do not ask for TLS where there is none', () => {
    const local = createSecurityHeaders({ siteUrl: 'http://localhost:3000', isDev: false })
    expect(local('/')).not.toHaveProperty('strict-transport-security')
  })
})

describe('where a bucket is', () => {
  const S3 = {
    DATABASE_URL: 'postgres://localhost/gallery',
    PAYLOAD_SECRET: '3f0c2a9be1d84b7796aa03c5d27e4f18',
    S3_BUCKET: 'pictures',
    S3_ACCESS_KEY_ID: 'key',
    S3_SECRET_ACCESS_KEY: 'c2a9be1d84b7796aa03c5d27e4f18',
  }

  it.each([
    [{}, undefined],
    [{ S3_PUBLIC_ENDPOINT: 'https://objects.example' }, 'https://pictures.objects.example'],
    [
      { S3_PUBLIC_ENDPOINT: 'https://objects.example/', S3_FORCE_PATH_STYLE: 'true' },
      'https://objects.example',
    ],
  ])('%j: %s', (settings, origin) => {
    expect(bucketOrigin(parseEnv({ ...S3, ...settings }))).toBe(origin)
  })
})
