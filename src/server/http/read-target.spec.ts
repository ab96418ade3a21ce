import { describe, expect, it } from 'vitest'
import { MAX_TARGET_LENGTH, readTarget } from './read-target'

describe('the target of a request', () => {
  it.each([
    ['/sref/ink?x=%zz', '/sref/ink?x=%zz', '/sref/ink'],
    ['/', '/', '/'],
    ['/caf%C3%A9', '/caf%C3%A9', '/caf%C3%A9'],
    ['http://gallery.example/api/sref?page=2', '/api/sref?page=2', '/api/sref'],
    ['HTTPS://gallery.example:8080/a', '/a', '/a'],
    ['http://gallery.example', '/', '/'],
  ])('%s is taken', (given, url, path) => {
    expect(readTarget(given)).toEqual({ isGood: true, url, path })
  })

  it.each(['/sref/%E0%A4%A', '/%', '/%zz', '/%ff', '/a%00b', '*', 'sref', '?x=/', '/a#b'])(
    '%j is refused as malformed',
    (given) => {
      const problem = { code: 'invalid_parameter' }
      expect(readTarget(given)).toMatchObject({ isGood: false, problem })
    },
  )

  it('is refused when it is longer than any of ours', () => {
    const longest = `/${'a'.repeat(MAX_TARGET_LENGTH - 1)}`
    expect(readTarget(longest).isGood).toBe(true)
    expect(readTarget(`${longest}a`)).toMatchObject({ problem: { code: 'address_too_long' } })
  })
})
