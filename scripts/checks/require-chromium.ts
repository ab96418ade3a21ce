import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { UserFacingError } from '@/server/user-facing-error'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PACKAGES = ['chromium', 'fonts-noto-color-emoji']

/**
 * The path of a Chromium. On Debian and its kin, as root, a missing one is installed; elsewhere a
 * sentence says what to do. `CHROMIUM_PATH` names another.
 */
export function requireChromium(): string {
  const found = process.env.CHROMIUM_PATH || findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    installPackages()
    const installed = findChromium()
    if (installed) return installed
  }
  throw new UserFacingError({
    message: 'The browser tests need Chromium, and there is none.',
    hint: `Install it (Debian: apt-get install ${PACKAGES.join(' ')}) or set CHROMIUM_PATH.`,
  })
}

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installPackages(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' })
  run('update', '-q')
  run('install', '-y', '-q', '--no-install-recommends', ...PACKAGES)
}
