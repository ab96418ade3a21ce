import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'

/** Writes what a benchmark has measured, with the machine it ran on, to `bench/results/<name>.json`. */
export async function keepResults(name: string, results: object): Promise<void> {
  const folder = path.join(import.meta.dirname, '..', 'results')
  await mkdir(folder, { recursive: true })
  const machine = { at: new Date().toISOString(), processors: cpus().length, load: loadavg()[0] }
  const file = path.join(folder, `${name}.json`)
  await writeFile(file, `${JSON.stringify({ ...machine, ...results }, null, 2)}\n`)
}
