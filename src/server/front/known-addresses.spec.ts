import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findAddress } from './known-addresses'

const APP = path.resolve('src', 'app')

/** What each visitor gets another answer of, or what is nobody's business but one's own. */
const PASSED = [
  /^\/admin/,
  /^\/random$/,
  /^\/api\/(auth|user|analytics|cms)\b/,
  /^\/api\/(metrics|health)\b/,
  /^\/api\/sref\/x\/(like|favorite)$/,
  // What leads nowhere.
  /^(\/api)?\/x\/y$/,
]

/** The addresses of all pages and routes of the application, with values in place of their variables. */
function addressesOfApp(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.includes('@modal'))
    .map((file) => {
      const segments = path.dirname(file).split(path.sep)
      const shown = segments.filter((segment) => segment !== '.' && !segment.startsWith('('))
      return `/${shown.map(toValue).join('/')}`
    })
}

function toValue(segment: string): string {
  if (segment.startsWith('[[...')) return ''
  if (segment.startsWith('[...')) return 'x/y'
  return segment.startsWith('[') ? 'x' : segment
}

describe('the addresses whose answers may be stored', () => {
  const addresses = [...new Set(addressesOfApp())]

  it('are found', () => {
    expect(addresses).toContain('/sref/x')
    expect(addresses).toContain('/api/sref')
  })

  it.each(addresses)(
    'are known: %s is one of them, or is named as one that is passed',
    (address) => {
      const isPassed = PASSED.some((pattern) => pattern.test(address))
      expect(findAddress(address) === null).toBe(isPassed)
    },
  )

  it('are pictures, too, but nothing else of Payload', () => {
    expect(findAddress('/api/cms/media/file/a-320.avif')).not.toBeNull()
    for (const other of ['/api/cms/media', '/api/cms/media/a', '/api/cms/media/file/a/b']) {
      expect(findAddress(other)).toBeNull()
    }
  })
})
