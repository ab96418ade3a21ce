import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Says where one block of lines ends and the next begins. */
const MARK = '---- next ----'

/** The blocks of a Markdown file that are marked ```` ```sh <mark> ````, in order. */
export async function readBlocks(file: string, mark: string): Promise<string[]> {
  const text = await readFile(file, 'utf8')
  const blocks = text.matchAll(/^```sh([^\n]*)\n(.*?)^```$/gms)
  return [...blocks].filter(([, found]) => found?.trim() === mark).map(([, , lines = '']) => lines)
}

/**
 * Runs blocks of shell lines one after another in one shell, which ends at the first failure.
 *
 * @returns what each block printed.
 */
export async function runBlocks(
  blocks: string[],
  settings: Record<string, string>,
): Promise<string[]> {
  const script = [
    'set -euo pipefail',
    ...blocks.flatMap((block) => [block, `echo; echo "${MARK}"`]),
  ]
  const { stdout } = await run('bash', ['-c', script.join('\n')], {
    env: { ...process.env, ...settings },
  })
  return stdout
    .split(MARK)
    .slice(0, -1)
    .map((text) => text.trim())
}
