import { APIError, Forbidden, ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { isPayloadError, isValidationError } from './payload-errors'

const invalid = new ValidationError({ errors: [{ message: 'Taken.', path: 'slug' }] })

/** As another copy of the same class makes it. */
function fromAnotherCopy(error: Error): Error {
  return Object.assign(new Error(error.message), error)
}

describe('errors of Payload', () => {
  it('are known whichever copy of it threw them', () => {
    for (const error of [invalid, new Forbidden(), new APIError('Too many.', 429)]) {
      expect(isPayloadError(error)).toBe(true)
      expect(isPayloadError(fromAnotherCopy(error))).toBe(true)
    }
    expect(isPayloadError(new Error('No.'))).toBe(false)
    expect(isPayloadError({ status: 400, isPublic: true, isOperational: true })).toBe(false)
  })

  it('about fields are told from the others', () => {
    expect(isValidationError(fromAnotherCopy(invalid))).toBe(true)
    expect(isValidationError(new APIError('Too many.', 429))).toBe(false)
    expect(isValidationError(new Error('No.'))).toBe(false)
  })
})
