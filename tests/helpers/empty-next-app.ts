import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** Inside the repository, so that the same Next and React are found; ignored by everything. */
const CACHE = path.join(ROOT, '.cache')

const NEXT = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

const FILES = {
  'package.json': JSON.stringify({ name: 'empty', private: true, type: 'module' }),
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } }`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/page.jsx': `import Link from 'next/link'
export default function Page() {
  return <Link href="/other">Other</Link>
}`,
  'app/other/page.jsx': `export default function Other() {
  return <p>Other</p>
}`,
}

/**
 * Builds a Next application of one page with one link, by the packages of the gallery, and measures the
 * scripts that its page loads: what Next and React cost whoever uses them. Takes half a minute.
 *
 * @returns bytes of JavaScript after gzip, each file compressed by itself
 */
export async function measureEmptyNextApp(): Promise<number> {
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(path.join(CACHE, 'empty-next-app-'))
  try {
    for (const [name, text] of Object.entries(FILES)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await writeFile(path.join(folder, name), text)
    }
    await promisify(execFile)(process.execPath, [NEXT, 'build'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    const built = path.join(folder, '.next')
    const html = await readFile(path.join(built, 'server', 'app', 'index.html'), 'utf8')
    const sizes = scriptsOf(html).map(async (address) =>
      gzipBytes(await readFile(path.join(built, address.replace('/_next/', '')))),
    )
    return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export function gzipBytes(content: Uint8Array): number {
  return gzipSync(content).length
}

/** Addresses of the scripts that a browser of today loads. */
function scriptsOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
  return tags
    .filter((tag) => !/ nomodule/i.test(tag))
    .flatMap((tag) => / src="([^"?]+)/.exec(tag)?.[1] ?? [])
}
