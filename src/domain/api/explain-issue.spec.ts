import { expect, it } from 'vitest'
import { z } from 'zod'
import { explainIssue } from './explain-issue'

it.each<[z.ZodType, unknown, string]>([
  [z.string(), 1, 'Give a text.'],
  [z.int(), 1.5, 'Give a whole number.'],
  [z.boolean(), 'yes', 'Give true or false.'],
  [z.array(z.string()), null, 'Give a list.'],
  [z.object({}), [], 'Give an object with fields.'],
  [z.record(z.string(), z.string()), 1, 'Give an object with fields.'],
  [z.enum(['day', 'week']), 'year', 'Give one of day, week.'],
  [z.literal('ok'), 'no', 'Give ok.'],
  [z.string().min(1), '', 'Give at least 1 character.'],
  [z.string().max(3), 'four', 'Give at most 3 characters.'],
  [z.string().length(3), 'four', 'Give 3 characters.'],
  [z.array(z.string()).min(2), ['a'], 'Give at least 2 values.'],
  [z.number().max(9), 10, 'Give at most 9.'],
  [z.uuid(), 'x', 'Give an id.'],
  [z.email(), 'x', 'Give an e-mail address.'],
  [z.iso.datetime(), 'x', 'Give a time such as 2030-01-31T12:00:00Z.'],
  [z.string().regex(/^a$/), 'b', 'Give it in the right form.'],
  [z.number().multipleOf(5), 3, 'Give a multiple of 5.'],
  [z.strictObject({}), { a: 1 }, 'There is no such field.'],
  [z.union([z.string(), z.number()]), null, 'This is not what fits here.'],
  [z.string({ error: 'Give a title.' }), 1, 'Give a title.'],
])('%# a person is told what to give', (schema, value, sentence) => {
  const issues = schema.safeParse(value, { error: explainIssue }).error?.issues
  expect(issues?.map(({ message }) => message)).toEqual([sentence])
})
