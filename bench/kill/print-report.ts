import type { KillTestReport } from './run-kill-test'

const EXAMPLES = 5

/** The report as tables for a person. */
export function printReport(report: KillTestReport): void {
  const { edits, judgement, kills, mended } = report
  console.table({ ...edits.kinds, 'all edits': edits.total })
  if (Object.keys(edits.refusals).length > 0) console.table(edits.refusals)
  console.table(kills)
  console.table(mended)
  console.table(
    Object.entries(judgement.engines).map(([engine, { documents, lost, phantom, stale }]) => ({
      engine,
      'public styles': judgement.publicStyles,
      documents,
      lost: lost.length,
      phantom: phantom.length,
      stale: stale.length,
    })),
  )
  for (const [engine, verdict] of Object.entries(judgement.engines)) {
    for (const fault of ['lost', 'phantom', 'stale'] as const) {
      printExamples(`${engine}, ${fault}`, verdict[fault])
    }
  }
  printExamples('acknowledged, but not so', judgement.promises.broken)
  printExamples('rolled back, but found', judgement.rolledBack)
  const { checked, broken } = judgement.promises
  console.log(
    [
      `${checked} acknowledged values looked at, ${broken.length} not so;`,
      `${judgement.rolledBack.length} places with words that were rolled back.`,
      `Settled ${report.settleSeconds.toFixed(1)} s after the last kill;`,
      `${Math.round(report.seconds)} s in all. Seed ${report.seed}, mode ${report.mode},`,
      report.meilisearchVersion
        ? `Meilisearch ${report.meilisearchVersion}.`
        : 'without Meilisearch (it needs MEILI_URL or a program meilisearch on the path).',
    ].join(' '),
  )
}

function printExamples(title: string, faults: string[]): void {
  if (faults.length === 0) return
  console.log(`${title} (${faults.length}):`)
  for (const fault of faults.slice(0, EXAMPLES)) console.log(`  ${fault}`)
  if (faults.length > EXAMPLES) console.log('  …')
}
