import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { envSchema, parseEnv } from './env'
import { renderEnvExample } from './env-example'
import { UserFacingError } from './user-facing-error'

const complete = {
  DATABASE_URL: 'postgresql://localhost/gallery',
  PAYLOAD_SECRET: '3f0c2a9be1d84b7796aa03c5d27e4f18',
}

function complaint(source: Record<string, string>): string {
  try {
    parseEnv(source)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(UserFacingError)
    return (error as Error).message
  }
}

describe('the environment', () => {
  it('needs a database and a secret, and has a default for the rest', () => {
    const env = parseEnv(complete)
    expect(env).toMatchObject({
      SITE_URL: 'http://localhost:3000',
      WORKER: true,
      LOG_LEVEL: 'info',
    })
    expect(env.S3_BUCKET).toBeUndefined()
  })

  it('names everything that is wrong at once, and what to do', () => {
    const text = complaint({ DATABASE_URL: 'mysql://x', SITE_URL: 'gallery', S3_BUCKET: 'b' })
    expect(text).toContain('DATABASE_URL must begin with postgres://')
    expect(text).toContain('PAYLOAD_SECRET is missing: generate one with: openssl rand -hex 32')
    expect(text).toContain('SITE_URL')
  })

  it('takes an empty variable for an unset one', () => {
    expect(parseEnv({ ...complete, S3_BUCKET: '', SITE_URL: '' }).S3_BUCKET).toBeUndefined()
  })

  it('wants all of S3 or nothing', () => {
    const text = complaint({ ...complete, S3_BUCKET: 'pictures' })
    expect(text).toContain('S3_ACCESS_KEY_ID is missing: S3 needs it')
    expect(text).toContain('S3_SECRET_ACCESS_KEY is missing: S3 needs it')
  })

  it.each(['change-me-change-me-change-me-change-me', 'short-but-sixteen', 'a'.repeat(40)])(
    'refuses the weak secret %s on a public site',
    (PAYLOAD_SECRET) => {
      const site = { ...complete, NODE_ENV: 'production', PAYLOAD_SECRET }
      expect(complaint({ ...site, SITE_URL: 'https://gallery.example' })).toContain('is weak')
      expect(complaint({ ...site, SITE_URL: 'http://localhost:3000' })).toBe('')
    },
  )

  it.each([
    ['METRICS_TOKEN', 'change-me-please-0123456789'],
    ['MEILI_API_KEY', 'aSampleSecretKey'],
    ['MEILI_MASTER_KEY', 'short'],
  ])('refuses a weak %s on a public site', (name, value) => {
    const site = { ...complete, NODE_ENV: 'production', [name]: value }
    expect(complaint({ ...site, SITE_URL: 'https://gallery.example' })).toContain(`${name} is weak`)
    expect(complaint({ ...site, SITE_URL: 'http://localhost:3000' })).toBe('')
  })

  it('names the proxy that is no address', () => {
    const text = complaint({ ...complete, TRUSTED_PROXIES: '10.0.0.0/8, proxy.local' })
    expect(text).toContain('TRUSTED_PROXIES is wrong: “proxy.local” is neither an address')
  })

  it('is described in .env.example, every variable of it', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvExample())
    for (const schema of Object.values(envSchema.shape)) expect(schema.description).toBeTruthy()
  })
})
