import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

const ENTRY = path.join('src', 'service-worker', 'main.ts')

/** A worker rules over the folder that it is served from, so it lies at the root. */
export const WORKER_FILE = path.join('public', 'sw.js')

/**
 * Bundles the service worker into one file.
 *
 * @param name tells the builds apart that a browser may meet.
 */
export async function buildWorker({ name }: { name: string }): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    define: { __BUILD__: JSON.stringify(name), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  await mkdir(path.dirname(WORKER_FILE), { recursive: true })
  for (const { contents } of outputFiles) await writeFile(WORKER_FILE, contents)
}
