import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Lock = { packages: Record<string, { version?: string }> }

const { packages }: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/**
 * From the first version on, and before the second: older ones have known, serious flaws, and newer
 * ones do not work together with the others. Payload's plugins are made for this version alone.
 */
const RANGES = [
  ['payload', '3.90.1', '3.90.2'],
  ['next', '16.4.6', '17.0.0'],
  ['sharp', '0.35.5', '1.0.0'],
  ['drizzle-orm', '0.45.2', '1.0.0'],
  ['typescript', '6.0.0', '6.1.0'],
  ['pg-boss', '12.0.0', '13.0.0'],
] as const

function installed(name: string): string[] {
  return Object.entries(packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version ?? '')
}

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split('.').map(Number))
  const index = need?.findIndex((part, at) => part !== have?.[at]) ?? -1
  return index < 0 || (have?.[index] ?? 0) > (need?.[index] ?? 0)
}

describe('the lock file', () => {
  it.each(RANGES)('has every copy of %s at %s or newer, and before %s', (name, floor, end) => {
    const versions = installed(name)
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([])
    expect(versions.filter((version) => isAtLeast(version, end))).toEqual([])
  })

  it('has all of Payload at one exact version', () => {
    const names = Object.keys(packages).filter((path) =>
      /node_modules\/@payloadcms\/[^/]+$/.test(path),
    )
    const versions = new Set(names.map((path) => packages[path]?.version))
    expect([...versions]).toEqual(installed('payload'))
  })

  it('names no download address, so that any registry serves it', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
  })
})
