import path from 'node:path'
import config from '@payload-config'
import { getPayload } from 'payload'
import { migrate } from '@/server/db/migrate'
import { runImport } from '@/server/import/run-import'
import { runCreateLoop } from './create-loop'

/** One half of the measurement in a process of its own: `run-part.ts loop|import ROWS FILE`. */
const [part, rows = '0', file = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
await migrate(payload)

const cpuBefore = process.cpuUsage()
const result =
  part === 'loop'
    ? await runCreateLoop(payload, { rows: Number(rows), folder: path.dirname(file) })
    : await runImport({ payload, file, publish: true, reportFolder: path.dirname(file) })
const { user, system } = process.cpuUsage(cpuBefore)

process.stdout.write(`${JSON.stringify({ ...result, cpuSeconds: (user + system) / 1e6 })}\n`)
process.exit(0)
