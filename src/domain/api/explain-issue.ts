import type { z } from 'zod'

/**
 * What is wrong with a value, as a sentence for a person, where its schema has none of its own. For the
 * `error` of a parse.
 */
export function explainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${EXPECTED[issue.expected] ?? 'another kind of value'}.`
    case 'invalid_value':
      return `Give ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}.`
    case 'too_small':
      return `Give ${issue.exact ? '' : 'at least '}${measure(issue.origin, issue.minimum)}.`
    case 'too_big':
      return `Give ${issue.exact ? '' : 'at most '}${measure(issue.origin, issue.maximum)}.`
    case 'invalid_format':
      return `Give ${FORMATS[issue.format] ?? 'it in the right form'}.`
    case 'not_multiple_of':
      return `Give a multiple of ${issue.divisor}.`
    case 'unrecognized_keys':
      return 'There is no such field.'
    default:
      return 'This is not what fits here.'
  }
}

const EXPECTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  null: 'null',
}

const FORMATS: Record<string, string> = {
  email: 'an e-mail address',
  url: 'a whole address that begins with https://',
  uuid: 'an id',
  datetime: 'a time such as 2030-01-31T12:00:00Z',
  date: 'a day such as 2030-01-31',
}

function measure(origin: string, count: number | bigint): string {
  const [one, many] = UNITS[origin] ?? ['', '']
  return `${count} ${Number(count) === 1 ? one : many}`.trimEnd()
}

const UNITS: Record<string, [string, string]> = {
  string: ['character', 'characters'],
  array: ['value', 'values'],
}
