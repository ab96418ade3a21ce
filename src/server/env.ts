import path from 'node:path'
import { z } from 'zod'
import { parseNetworks } from './http/networks'
import { UserFacingError } from './user-facing-error'

const emptyAsUndefined = (value: unknown) => (value === '' ? undefined : value)

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(emptyAsUndefined, schema.optional())

const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => emptyAsUndefined(value) ?? fallback, schema)

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => ['true', '1'].includes(value))

const networks = z.string().transform((text, context) => {
  try {
    return parseNetworks(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is wrong: ${(error as Error).message}` })
    return z.NEVER
  }
})

const addresses = z.string().transform((text, context) => {
  const given = text.split(',').map((address) => address.trim())
  const list = given.filter((address) => address !== '')
  const isAddress = (address: string) => /^https?:\/\//.test(address) && URL.canParse(address)
  if (list.every(isAddress)) return list
  context.addIssue({ code: 'custom', message: 'must be addresses with http://, divided by commas' })
  return z.NEVER
})

/** `Name <you@example.org>`, or the address alone. */
const MAILBOX = /^([^<>]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

const S3_REQUIRED = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** What opens something by itself, with the least length that is no risk on a public site. */
const SECRETS = {
  PAYLOAD_SECRET: 32,
  METRICS_TOKEN: 16,
  MEILI_API_KEY: 16,
  MEILI_MASTER_KEY: 16,
  S3_SECRET_ACCESS_KEY: 16,
} as const

/** Values that stand in examples and compose files; a production start refuses them. */
const WEAK_SECRET = /change-?me|secret|example|password|^(.)\1*$/i

/**
 * The one description of the environment. Every variable that the project reads is here with its
 * meaning (`.describe`), and `.env.example` is checked against it.
 */
export const envSchema = z
  .object({
    NODE_ENV: withDefault(z.enum(['development', 'production', 'test']), 'development').describe(
      'Set by the commands; no need to set it by hand.',
    ),
    DATABASE_URL: z
      .string({ error: 'is missing: give a Postgres address, or use npm run demo or npm run dev' })
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .describe('Postgres 15 or newer. Unset, the commands start an embedded Postgres 18.'),
    DATABASE_POOL_MAX: withDefault(z.coerce.number().int().min(5).max(200), 10).describe(
      'Connections that one process may hold (5–200).',
    ),
    PAYLOAD_SECRET: z
      .string({ error: 'is missing: generate one with: openssl rand -hex 32' })
      .min(16, 'must have at least 16 characters; generate one with: openssl rand -hex 32')
      .describe('Signs sessions. At least 32 random characters in production.'),
    SITE_URL: withDefault(z.url({ protocol: /^https?$/ }), 'http://localhost:3000').describe(
      'The public address, without a path. Used for links, cookies and origin checks.',
    ),
    MEDIA_DIR: withDefault(z.string(), path.join('.data', 'media')).describe(
      'Folder for pictures when no S3 bucket is set.',
    ),
    S3_BUCKET: optional(z.string()).describe('Bucket for pictures. Set, pictures go to S3.'),
    S3_REGION: withDefault(z.string(), 'us-east-1').describe('Region of the bucket.'),
    S3_ENDPOINT: optional(z.url()).describe('Address of an S3-compatible server; unset for AWS.'),
    S3_ACCESS_KEY_ID: optional(z.string()).describe('Access key of the bucket.'),
    S3_SECRET_ACCESS_KEY: optional(z.string()).describe('Secret key of the bucket.'),
    S3_FORCE_PATH_STYLE: withDefault(flag, 'false').describe(
      'true for servers that address buckets by path (most self-hosted ones).',
    ),
    S3_PUBLIC_ENDPOINT: optional(z.url({ protocol: /^https?$/ })).describe(
      'Address under which browsers reach the S3 server. Set, pictures that are not for everyone are fetched there, by signed addresses that last a minute; unset, the gallery sends them itself.',
    ),
    MEILI_URL: optional(z.url({ protocol: /^https?$/ })).describe(
      'Address of a Meilisearch server. Set, it answers searches, and Postgres only where it cannot.',
    ),
    MEILI_API_KEY: optional(z.string()).describe(
      'A key for it that npm run search -- settings makes: the worker’s where background work runs, else the search key.',
    ),
    MEILI_MASTER_KEY: optional(z.string()).describe(
      'Only read by npm run search -- settings, which makes the keys. Servers and workers need none.',
    ),
    MEILI_TIMEOUT_MS: withDefault(z.coerce.number().int().min(20).max(60_000), 300).describe(
      'Milliseconds after which Postgres answers a search instead of Meilisearch (20–60000).',
    ),
    MEILI_INDEX_PREFIX: withDefault(
      z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, 'may have letters, digits, - and _ only'),
      'srefs',
    ).describe('Name of the index; galleries that share a Meilisearch server need one each.'),
    REDIS_URL: optional(
      z.string().regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://'),
    ).describe(
      'Address of a Redis server. Set, instances share their cached answers, and events wait in it for the database.',
    ),
    SMTP_URL: optional(
      z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://'),
    ).describe(
      'Mail server, as smtp://user:password@host:587 (smtps:// for port 465). Unset, mails land in MAIL_DIR and reach nobody.',
    ),
    MAIL_FROM: withDefault(
      z.string().regex(MAILBOX, 'is no sender: Name <you@example.org>'),
      'SREF Gallery <gallery@localhost>',
    ).describe('Sender of mails; the mail server must accept it.'),
    MAIL_DIR: withDefault(z.string(), path.join('.data', 'mail')).describe(
      'Folder for mails when no mail server is set. Their links open accounts: it is for its owner alone.',
    ),
    METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')).describe(
      'Sent by Prometheus as a bearer token. Unset, /api/metrics answers 404.',
    ),
    TRUSTED_PROXIES: withDefault(networks, '').describe(
      'Proxies whose X-Forwarded-For is believed: addresses and networks such as 10.0.0.0/8, with commas. Every other client can write into that header what it likes.',
    ),
    EDGE_PURGE_URL: withDefault(addresses, '').describe(
      'Where caches before the gallery take purges, such as http://varnish:6082, with commas; see docs/edge.md. Read where background work is done.',
    ),
    API_RATE_PER_SECOND: withDefault(z.coerce.number().min(0.1).max(1_000_000), 10).describe(
      'Requests a second that one address may send to the API (0.1–1000000).',
    ),
    API_RATE_BURST: withDefault(z.coerce.number().int().min(1).max(1_000_000), 20).describe(
      'Requests that one address may send to the API at once (1–1000000).',
    ),
    FRONT_CACHE_MB: withDefault(z.coerce.number().int().min(1).max(65_536), 64).describe(
      'Mebibytes of answers that a front keeps in memory (1–65536).',
    ),
    DRAIN_SECONDS: withDefault(z.coerce.number().int().min(0).max(300), 0).describe(
      'Seconds for which a server that is told to end goes on taking requests while /api/health/ready says 503, so that a load balancer can notice (0–300).',
    ),
    WORKER: withDefault(flag, 'true').describe(
      'false where npm run worker runs apart: npm start then does no background work.',
    ),
    LOG_LEVEL: withDefault(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info').describe(
      'Lowest level that is logged.',
    ),
  })
  .superRefine((env, context) => {
    if (S3_REQUIRED.some((name) => env[name])) {
      for (const name of S3_REQUIRED.filter((required) => !env[required])) {
        context.addIssue({ code: 'custom', path: [name], message: 'is missing: S3 needs it' })
      }
    }
    if (env.NODE_ENV !== 'production' || isLoopback(env.SITE_URL)) return
    for (const [name, minLength] of Object.entries(SECRETS)) {
      const value = env[name as keyof typeof SECRETS]
      if (value === undefined || (value.length >= minLength && !WEAK_SECRET.test(value))) continue
      const message = `is weak: a public site needs ${minLength} random characters; openssl rand -hex 32`
      context.addIssue({ code: 'custom', path: [name], message })
    }
  })

export type Env = z.output<typeof envSchema>

/**
 * Reads and checks the environment.
 * @throws UserFacingError that names each wrong variable and what to do.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = envSchema.safeParse(source)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new UserFacingError({
    message: `The environment is not complete:\n${lines.join('\n')}`,
    hint: 'See .env.example for every variable and its meaning.',
  })
}

let cached: Env | undefined

/** The checked environment of this process, read once. */
export function getEnv(): Env {
  cached ??= parseEnv(process.env)
  return cached
}

/** Whether an address can be reached from its own machine alone. */
export function isLoopback(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
}
