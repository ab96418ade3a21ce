import { randomInt } from 'node:crypto'
import { addressOf, type Standing } from './make-accounts'

export type Question = 'sign-in' | 'register' | 'reset'

export type Try = { standing: Standing; milliseconds: number; status: number; text: string }

type Input = {
  url: string
  question: Question
  standings: readonly Standing[]
  /** Of each standing. */
  tries: number
}

const PATHS: Record<Question, string> = {
  'sign-in': '/api/auth/login',
  register: '/api/auth/register',
  reset: '/api/auth/forgot-password',
}

const WARM_UP_TRIES = 10

/** Asks one after the other, in an order that nothing can follow from. */
export async function measureAnswers(input: Input): Promise<Try[]> {
  const { tries, standings } = input
  for (let index = 0; index < WARM_UP_TRIES; index += 1) {
    await ask(input, { standing: 'unknown', index: tries + index })
  }
  const order = standings.flatMap((standing) =>
    Array.from({ length: tries }, (_, index) => ({ standing, index })),
  )
  const answers: Try[] = []
  for (const one of shuffled(order)) answers.push(await ask(input, one))
  return answers
}

async function ask(
  { url, question }: Input,
  { standing, index }: { standing: Standing; index: number },
): Promise<Try> {
  const email = addressOf(standing, index)
  const body = {
    'sign-in': { email, password: 'another one than that' },
    register: { email, username: `new-${standing}-${index}`, password: 'seven mauve lanterns' },
    reset: { email },
  }[question]
  const start = performance.now()
  const response = await fetch(`${url}${PATHS[question]}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': anyAddress() },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return { standing, milliseconds: performance.now() - start, status: response.status, text }
}

/** Everyone asks from elsewhere, so that the limits for one address do not end it. */
function anyAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
}

function shuffled<Item>(list: Item[]): Item[] {
  return list
    .map((item) => ({ item, key: randomInt(2 ** 40) }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}
