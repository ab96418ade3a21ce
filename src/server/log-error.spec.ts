import { expect, it } from 'vitest'
import { logError } from './log-error'

it('a failed statement is logged without its values', () => {
  const secret = 'hunter2hunter2'
  const cause = new Error('duplicate key value violates unique constraint "users_email_idx"')
  const message = `Failed query: insert into users values ($1)\nparams: ${secret},2`
  const error = Object.assign(new Error(message, { cause }), { params: [secret] })
  const line = logError(error)
  expect(JSON.stringify(line)).not.toContain(secret)
  expect(line.message).toContain('Failed query: insert into users')
  expect(line.stack).toContain('users_email_idx')
})
