import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type CheckResult, runTool } from './run-check'

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
})

/** Runs one of the projects of vitest.config.ts and counts its tests. */
export async function runVitest(
  project: 'unit' | 'int' | 'e2e',
  env: Record<string, string> = {},
): Promise<CheckResult> {
  const report = path.join('.cache', `vitest-${project}.json`)
  await rm(report, { force: true })
  const code = await runTool({
    tool: 'vitest',
    args: [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  })
  const counts = reportSchema.safeParse(
    JSON.parse(await readFile(report, 'utf8').catch(() => '{}')),
  )
  if (!counts.success) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests } = counts.data
  // A file that cannot be loaded, or an error outside a test, fails the run without a failed test.
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests
  return { passed, failed }
}
