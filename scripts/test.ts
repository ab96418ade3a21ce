import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '@/server/embedded-postgres/start-embedded-postgres'
import { findFreePort } from './bring-up/ports'
import type { ProcessGroup } from './bring-up/process-group'
import { runMain } from './bring-up/run-main'
import { printLine, step } from './bring-up/steps.mjs'
import { checkGenerated } from './checks/check-generated'
import { requireChromium } from './checks/require-chromium'
import { requireRedis } from './checks/require-redis'
import { requireVarnish } from './checks/require-varnish'
import { type CheckResult, runCheck } from './checks/run-check'
import { runVitest } from './checks/run-vitest'
import { startDemo } from './checks/start-demo'
import { startRedis } from './checks/start-redis'

const DATA_DIR = '.data/test'
const FIRST_E2E_PORT = 3900
/** Three pages of the gallery. */
const DEMO_COUNT = 60

const ROOMS = ['payload.config.ts', 'collections', 'hooks', 'scripts', 'src', 'tests', 'bench']

const ISOLATED = { hasSettings: false }

type Stage = { name: string; run: () => Promise<CheckResult> }

/**
 * `npm test [-- --only NAME]`: every check there is, on a real Postgres and in a real browser. Ends
 * with one line `N passed, N failed`.
 */
await runMain(async ({ processes }) => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const isChosen = (name: string) => !values.only || values.only === name
  const chromium = isChosen('e2e')
    ? await step('Looking for Chromium', async () => requireChromium())
    : ''
  const redis = isChosen('int')
    ? await step('Starting Redis', () => startRedis({ processes, program: requireRedis() }))
    : undefined
  if (isChosen('int')) {
    process.env.VARNISHD_PATH = await step('Looking for Varnish', async () => requireVarnish())
  }
  const server = await step('Starting Postgres', () =>
    startEmbeddedPostgres({ dataDir: `${DATA_DIR}/postgres`, fast: true, databases: ['checks'] }),
  )
  processes.add({ name: 'Postgres', stop: server.stop })
  Object.assign(process.env, {
    TEST_DATABASE_URL: server.connectionString('postgres'),
    DATABASE_URL: server.connectionString('checks'),
    PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef',
    LOG_LEVEL: 'error',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  let built: Promise<unknown> | undefined
  const stages: Stage[] = [
    { name: 'format', run: () => runCheck({ tool: 'biome', args: ['ci', '--error-on-warnings'] }) },
    { name: 'types', run: () => runCheck({ tool: 'tsc', args: ['--noEmit'] }) },
    {
      name: 'imports',
      run: () =>
        runCheck({
          tool: 'depcruise',
          args: ['--config', '.dependency-cruiser.mjs', ...ROOMS],
        }),
    },
    { name: 'dead-code', run: () => runCheck({ tool: 'knip', args: [] }) },
    {
      name: 'generated',
      run: async () => {
        const { getPayload } = await import('payload')
        const { default: config } = await import('@payload-config')
        return checkGenerated(await getPayload({ config }))
      },
    },
    { name: 'unit', run: () => runVitest('unit') },
    {
      name: 'int',
      run: () => {
        if (isChosen('e2e')) built = buildMeanwhile(processes)
        return runVitest('int', redis && { TEST_REDIS_URL: redis.url })
      },
    },
    {
      name: 'e2e',
      run: async () => {
        await built
        const port = await findFreePort(FIRST_E2E_PORT)
        const demo = await startDemo({
          processes,
          port,
          count: DEMO_COUNT,
          dataDir: `${DATA_DIR}/e2e`,
        })
        const tests = await runVitest('e2e', {
          E2E_BASE_URL: demo.address,
          E2E_MAIL_DIR: demo.mailDir,
          CHROMIUM_PATH: chromium,
        })
        return add(tests, await demo.end())
      },
    },
  ]
  const chosen = stages.filter(({ name }) => isChosen(name))
  let total: CheckResult = { passed: 0, failed: 0 }
  for (const { name, run } of chosen) {
    const result = await step(`Checking ${name}`, () => run(), {
      describe: ({ passed, failed }) => `${passed} passed, ${failed} failed`,
    })
    total = add(total, result)
  }
  printLine('')
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}, ISOLATED)

/**
 * Builds the application on what the tests leave of the processors. Should that fail, the demo builds
 * once more and says why.
 */
function buildMeanwhile(processes: ProcessGroup): Promise<unknown> {
  const { pid, ended } = processes.spawn({
    name: 'Build',
    program: process.execPath,
    args: ['--import', 'tsx', path.join('scripts', 'build.ts')],
    stdio: 'ignore',
  })
  setPriority(pid, constants.priority.PRIORITY_LOW)
  return ended.catch(() => undefined)
}

function add(a: CheckResult, b: CheckResult): CheckResult {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}
