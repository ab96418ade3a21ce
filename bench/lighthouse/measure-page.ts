import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'

/** What one run of Lighthouse says of a page. Scores are of 100. */
export type Figures = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  largestPaintMs: number
  layoutShift: number
  blockingMs: number
  /** As sent, compressed. */
  scriptBytes: number
}

export type Measurement = {
  figures: Figures
  /** Audits that cost points, for a person: "image-alt: Image elements have [alt] attributes". */
  failures: string[]
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Tries after a recording of which Lighthouse itself says that it went wrong. */
const MAX_TRIES = 3

/** Opens a page as on a phone with Lighthouse's default throttling, in a browser of its own. */
export async function measurePage(url: string): Promise<Measurement> {
  for (let tries = 1; ; tries += 1) {
    const report = await runLighthouse(url)
    const { runtimeError } = report
    if (!runtimeError) return describe(report)
    if (tries === MAX_TRIES) throw new Error(runtimeError.message)
  }
}

async function runLighthouse(url: string): Promise<Report> {
  const port = await findUnusedPort()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    })
    if (!result) throw new Error(`Lighthouse says nothing of ${url}.`)
    return result.lhr
  } finally {
    await browser.close()
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function describe(report: Report): Measurement {
  const score = (category: (typeof CATEGORIES)[number]) =>
    Math.round((report.categories[category]?.score ?? 0) * 100)
  const value = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN
  return {
    figures: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      largestPaintMs: Math.round(value('largest-contentful-paint')),
      layoutShift: value('cumulative-layout-shift'),
      blockingMs: Math.round(value('total-blocking-time')),
      scriptBytes: scriptBytes(report),
    },
    failures: failures(report),
  }
}

function scriptBytes(report: Report): number {
  const details = report.audits['network-requests']?.details
  if (details?.type !== 'table') return Number.NaN
  return details.items
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize }) => sum + Number(transferSize), 0)
}

function failures(report: Report): string[] {
  const counted = CATEGORIES.flatMap((category) => report.categories[category]?.auditRefs ?? [])
  return counted.flatMap(({ id, weight }) => {
    const { score, title } = report.audits[id] ?? {}
    const hasFailed = weight > 0 && typeof score === 'number' && score < 0.9
    return hasFailed ? [`${id}: ${title}`] : []
  })
}
