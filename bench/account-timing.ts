import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/bring-up/ensure-build'
import { runMain } from '../scripts/bring-up/run-main'
import { step } from '../scripts/bring-up/steps.mjs'
import { type Comparison, compareStandings } from './account-timing/compare-standings'
import { makeAccounts, STANDINGS, type Standing } from './account-timing/make-accounts'
import { measureAnswers, type Question } from './account-timing/measure-answers'
import { openServices } from './kill/open-services'
import { keepResults } from './shared/keep-results'
import { startBuiltGallery } from './shared/start-built-gallery'

/**
 * Whether answers tell who has an account: the same tries for addresses with and without one, each
 * address its own, from many addresses of the network and in random order, at the server as it is
 * shipped, its worker in the same process. Signing in is also tried on accounts that are not confirmed
 * and on some that rest after failed tries.
 *
 *   npm run bench -- account-timing [--tries 200]
 */
const { values } = parseArgs({ options: { tries: { type: 'string', default: '200' } } })

const BAR = 0.1

const QUESTIONS: Record<Question, readonly Standing[]> = {
  'sign-in': STANDINGS,
  register: ['known', 'unknown'],
  reset: ['known', 'unknown'],
}

await runMain(
  async ({ processes }) => {
    await ensureBuild(processes)
    const tries = Number(values.tries)
    const services = await openServices({ processes, name: 'timing', hasMeilisearch: false })
    const environment = {
      ...services.environmentOf('timing'),
      MAIL_DIR: path.join(services.folder, 'mail'),
      SMTP_URL: '',
      TRUSTED_PROXIES: '127.0.0.1,::1',
    }
    Object.assign(process.env, environment)
    await step('Making accounts', () => fill(tries))
    const url = await step('Starting the gallery', () =>
      startBuiltGallery({ processes, environment }),
    )
    const comparisons: Comparison[] = []
    for (const question of Object.keys(QUESTIONS) as Question[]) {
      const standings = QUESTIONS[question]
      const answers = await step(`Asking: ${question}`, () =>
        measureAnswers({ url, question, standings, tries }),
      )
      comparisons.push(...compareStandings(question, answers))
    }
    return (await tell(comparisons)) ? 0 : 1
  },
  { graceSeconds: 5 },
)

async function fill(tries: number): Promise<void> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { migrate } = await import('@/server/db/migrate')
  const { stopProducer } = await import('@/server/queue/boss')
  const payload = await getPayload({ config })
  await migrate(payload)
  await makeAccounts(payload, tries)
  await stopProducer()
  await payload.destroy()
}

/** Prints and keeps the figures. @returns whether nothing tells. */
async function tell(comparisons: Comparison[]): Promise<boolean> {
  console.table(comparisons)
  const isWithin = comparisons.every(
    ({ ratio, isSameAnswer }) => isSameAnswer && Math.abs(ratio - 1) <= BAR,
  )
  console.log(
    [
      `${values.tries} tries each, in random order. Medians within ${BAR * 100} % of those for`,
      `unknown addresses, and the same answers: ${isWithin ? 'yes' : 'no'}.`,
      `${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
    ].join(' '),
  )
  await keepResults('account-timing', { tries: Number(values.tries), bar: BAR, comparisons })
  return isWithin
}
