import { describe, expect, it } from 'vitest'
import { UserFacingError } from '../../src/server/user-facing-error'
import { describeFailure, userFacingError } from './describe-failure.mjs'

describe('describeFailure', () => {
  it.each([UserFacingError, userFacingError])(
    'shows a foreseen failure as its sentences',
    (make) => {
      const options = { message: 'The port 1 is taken.', hint: 'Choose another.' }
      const error =
        make === UserFacingError ? new UserFacingError(options) : userFacingError(options)
      expect(describeFailure(error)).toEqual({
        text: 'The port 1 is taken. Choose another.',
        isExpected: true,
      })
    },
  )

  it.each([
    [{ code: 'ENOSPC' }, /disk is full/],
    [{ code: 'EACCES', path: '/x/y' }, /may not use \/x\/y/],
    [{ code: 'EADDRINUSE', port: 3000 }, /Port 3000 is taken .* --port/],
  ])('says in words what the system reports: %j', (details, words) => {
    const failure = describeFailure(Object.assign(new Error('raw'), details))
    expect(failure.text).toMatch(words)
    expect(failure.isExpected).toBe(true)
  })

  it('shows everything known of a failure that nobody foresaw', () => {
    const failure = describeFailure(new TypeError('undefined is odd'))
    expect(failure.isExpected).toBe(false)
    expect(failure.text).toContain('describe-failure.spec.ts')
  })
})
