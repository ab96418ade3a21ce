import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from './lock-file.mjs'
import { takeRunLock } from './run-lock'

describe('a lock', () => {
  let folder: string
  let path: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'))
    path = join(folder, 'demo.lock')
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  function take() {
    const result = takeLock({ path, command: 'npm run demo' })
    if ('holder' in result) throw new Error('held')
    return result
  }

  it('is held by one process at a time, and free again after its release', () => {
    const { lock } = take()
    const second = takeLock({ path, command: 'npm run demo' })
    expect(second).toMatchObject({ holder: { process: { pid: process.pid } } })

    lock.release()
    expect(existsSync(path)).toBe(false)
    take().lock.release()
  })

  it('tells others where to find what its holder runs', () => {
    const lock = takeRunLock({ name: 'demo', folder })
    lock.announce({ address: 'http://localhost:3000' })
    expect(() => takeRunLock({ name: 'demo', folder })).toThrow(
      `"npm run demo" runs already (process ${process.pid}), at http://localhost:3000.`,
    )
    lock.release()
  })

  it('is taken over from a process that has ended', () => {
    const ended = spawnSync(process.execPath, ['--version']).pid
    const holder = { process: { pid: ended }, command: 'x', since: '', details: { npm: 1 } }
    writeFileSync(path, JSON.stringify(holder))

    const { lock, abandoned } = take()
    expect(abandoned).toEqual(holder)
    lock.release()
  })

  it.skipIf(process.platform === 'win32')(
    'is taken over from a process whose id another program got',
    () => {
      const holder = { process: { pid: process.pid, startedAt: 'long ago' }, command: 'x' }
      writeFileSync(path, JSON.stringify(holder))
      take().lock.release()
      expect(existsSync(path)).toBe(false)
    },
  )

  it('is taken over when its file was cut short', () => {
    writeFileSync(path, '{"proc')
    utimesSync(path, 0, 0) // A fresh one may still be being written.
    const { lock } = take()
    expect(JSON.parse(readFileSync(path, 'utf8')).process.pid).toBe(process.pid)
    lock.release()
  })
})
