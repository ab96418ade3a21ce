type Header = { description: string; required?: boolean; schema: { type: 'string' | 'integer' } }

/** Headers of answers, by their names; described once and referred to. */
export const ANSWER_HEADERS = {
  'x-request-id': {
    description:
      'Names the request in our logs. The one you send is taken where it has 8 to 64 letters, digits, `.`, `_` or `-`.',
    required: true,
    schema: { type: 'string' },
  },
  'cache-control': {
    description: '`public, …` where shared caches may keep the answer, else `private, no-store`.',
    required: true,
    schema: { type: 'string' },
  },
  etag: {
    description: 'Of public answers. Send it back in `If-None-Match`.',
    schema: { type: 'string' },
  },
  'surrogate-key': {
    description: 'Of public answers: what a shared cache may be told to forget them by.',
    schema: { type: 'string' },
  },
  ratelimit: {
    description: 'What is left of each limit that the request fell under: `"api";r=19;t=1`.',
    schema: { type: 'string' },
  },
  'ratelimit-policy': {
    description: 'These limits: `q` requests in `w` seconds.',
    schema: { type: 'string' },
  },
  'retry-after': {
    description: 'Seconds to wait before the next try.',
    required: true,
    schema: { type: 'integer' },
  },
  'www-authenticate': {
    description: 'How to sign in.',
    required: true,
    schema: { type: 'string' },
  },
} satisfies Record<string, Header>

export type AnswerHeader = keyof typeof ANSWER_HEADERS

const EVERYWHERE: AnswerHeader[] = [
  'x-request-id',
  'cache-control',
  'ratelimit',
  'ratelimit-policy',
]

/** References to the headers that every answer has, and to those of these names. */
export function headersNamed(names: AnswerHeader[]) {
  return Object.fromEntries(
    [...EVERYWHERE, ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  )
}
