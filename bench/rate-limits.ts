import { cpus, loadavg } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { UserFacingError } from '@/server/user-facing-error'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import type { ProcessGroup } from '../scripts/bring-up/process-group'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { requireRedis } from '../scripts/checks/require-redis'
import { startRedis } from '../scripts/checks/start-redis'
import { fillDatabase } from './api-load/fill-database'
import { openServices } from './kill/open-services'
import { type ForgeryReport, measureForgeries } from './rate-limits/measure-forgeries'
import { measureRate, type RateReport } from './rate-limits/measure-rate'
import { startStubInstance } from './rate-limits/start-stub-instance'
import { keepResults } from './shared/keep-results'
import { startBuiltGallery } from './shared/start-built-gallery'

/**
 * Whether the limits hold over two instances that share one Redis: processes of their own, on this
 * machine. Behind their servers stands the built gallery, or, which is quicker and says the same of the
 * limits, a stub that answers at once.
 *
 *   npm run bench -- rate-limits [--behind stub|gallery] [--seconds 30] [--forged 10000]
 */
const { values } = parseArgs({
  options: {
    behind: { type: 'string', default: 'stub' },
    seconds: { type: 'string', default: '30' },
    forged: { type: 'string', default: '10000' },
  },
})

const LIMIT = { perSecond: 10, burst: 20 }
const TIMES = 4
const CREDENTIALS = 5
const MAX_ERROR_PERCENT = 1
const STYLES = 20
/** After so long every bucket is full. */
const REST_MS = 2_500

const API_PATH = '/api/search?limit=1'
const API_SPELLINGS = [API_PATH, '/api/search/?limit=1', '/api/search?limit=1&page=1']
const LOGIN_SPELLINGS = [
  '/api/cms/users/login',
  '/api/cms/users/login/',
  '/api/cms/users/LOGIN',
  '/api/cms//users/login',
  '/api/cms/users/%6Cogin',
  '/api/cms/media/file/../../users/login',
  '/api/auth/login',
]

type Report = { rate: RateReport; forgeries: ForgeryReport; forgedSignIns: ForgeryReport }

await runMain(
  async ({ processes }) => {
    const behind = values.behind
    if (behind !== 'stub' && behind !== 'gallery') {
      throw new UserFacingError({ message: `“${behind}” is neither stub nor gallery.` })
    }
    const instances = await step('Starting two instances', () => startInstances(processes, behind))
    const rate = await step(`Asking for ${TIMES} times the rate`, () => {
      const seconds = Number(values.seconds)
      return rested(() =>
        measureRate({ instances, path: API_PATH, ...LIMIT, times: TIMES, seconds }),
      )
    })
    const forgeries = await step('Forging addresses', () =>
      rested(() =>
        measureForgeries({
          instances,
          paths: API_SPELLINGS,
          method: 'GET',
          count: Number(values.forged),
          allowance: (seconds) => LIMIT.burst + LIMIT.perSecond * seconds,
        }),
      ),
    )
    const forgedSignIns = await step('Forging addresses at sign-in', () =>
      rested(() =>
        measureForgeries({
          instances,
          paths: LOGIN_SPELLINGS,
          method: 'POST',
          count: Math.ceil(Number(values.forged) / 5),
          allowance: (seconds) => CREDENTIALS * Math.ceil(seconds / 60),
        }),
      ),
    )
    return (await tell({ rate, forgeries, forgedSignIns }, behind)) ? 0 : 1
  },
  { graceSeconds: 5 },
)

async function startInstances(processes: ProcessGroup, behind: 'stub' | 'gallery') {
  const redis = await startRedis({ processes, program: requireRedis() })
  const limits = {
    REDIS_URL: redis.url,
    WORKER: 'false',
    TRUSTED_PROXIES: '',
    API_RATE_PER_SECOND: String(LIMIT.perSecond),
    API_RATE_BURST: String(LIMIT.burst),
  }
  if (behind === 'stub') {
    const environment = {
      ...limits,
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      PAYLOAD_SECRET: 'only-for-benchmarks-0123456789',
      SITE_URL: 'http://localhost:3000',
      LOG_LEVEL: 'warn',
    }
    const start = () => startStubInstance({ processes, environment })
    return [await start(), await start()]
  }
  await ensureBuild(processes)
  const services = await openServices({ processes, name: 'limits', hasMeilisearch: false })
  const environment = { ...services.environmentOf('limits'), ...limits }
  Object.assign(process.env, environment)
  await step('Filling a gallery', () => fillDatabase(STYLES))
  const start = () => startBuiltGallery({ processes, environment })
  return [await start(), await start()]
}

/** Runs `measure` when what came before no longer counts. */
async function rested<Result>(measure: () => Promise<Result>): Promise<Result> {
  await wait(REST_MS)
  return measure()
}

/** Prints and keeps the figures. @returns whether they are within the bars. */
async function tell(report: Report, behind: string): Promise<boolean> {
  const { rate, forgeries, forgedSignIns } = report
  console.table({ [`${LIMIT.perSecond}/s, burst ${LIMIT.burst}, two instances`]: rate })
  console.table({ 'forged, API': forgeries, 'forged, sign-in': forgedSignIns })
  const bypasses = forgeries.bypasses + forgedSignIns.bypasses
  console.log(
    [
      `Error ${rate.errorPercent.toFixed(2)} % (bar: ${MAX_ERROR_PERCENT}),`,
      `${bypasses} bypasses of ${forgeries.asked + forgedSignIns.asked} (bar: 0),`,
      `behind the servers: ${behind}. ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
    ].join(' '),
  )
  await keepResults(`rate-limits-${behind}`, { behind, limit: LIMIT, times: TIMES, ...report })
  return rate.errorPercent <= MAX_ERROR_PERCENT && bypasses === 0
}
