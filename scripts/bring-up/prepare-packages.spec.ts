import { describe, expect, it } from 'vitest'
import { isInLine } from './prepare-packages.mjs'

const platform = { platform: 'linux', arch: 'x64' }
const wanted = {
  '': {},
  'node_modules/pg': { version: '8.23.1' },
  'node_modules/server-linux-x64': {
    version: '1.0.0',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
  },
  'node_modules/server-darwin-x64': {
    version: '1.0.0',
    optional: true,
    os: ['darwin'],
    cpu: ['x64'],
  },
}
const installed = {
  'node_modules/pg': { version: '8.23.1' },
  'node_modules/server-linux-x64': { version: '1.0.0' },
}

describe('isInLine', () => {
  it('accepts an installation without the packages of other platforms', () => {
    expect(isInLine({ wanted, installed, platform })).toBe(true)
  })

  it('refuses one made on another platform', () => {
    expect(isInLine({ wanted, installed, platform: { platform: 'darwin', arch: 'x64' } })).toBe(
      false,
    )
  })

  it('refuses one with another version, or without a package', () => {
    const older = { ...installed, 'node_modules/pg': { version: '8.0.0' } }
    expect(isInLine({ wanted, installed: older, platform })).toBe(false)
    expect(isInLine({ wanted, installed: {}, platform })).toBe(false)
  })
})
