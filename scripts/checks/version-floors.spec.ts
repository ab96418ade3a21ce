import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Lock = { packages: Record<string, { version?: string }> }

const { packages }: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Older versions have known, serious flaws, or do not work together. */
const FLOORS = [
  ['payload', '3.90.1'],
  ['next', '16.4.6'],
  ['sharp', '0.35.5'],
  ['drizzle-orm', '0.45.2'],
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
  it.each(FLOORS)('has %s at %s or newer, every copy of it', (name, floor) => {
    const versions = installed(name)
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([])
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
