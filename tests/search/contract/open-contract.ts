import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findMeilisearch, startMeilisearch } from '../../helpers/meilisearch-server'
import {
  createNormaliser,
  type Exchange,
  isLookedAtAgain,
  isSameQuestion,
  type Normaliser,
  type Question,
} from './exchange'
import { type Answered, type Received, serve, type TestServer } from './serve'

/** A server to test against: a real one that is recorded, or its recording. */
export type Contract = {
  url: string
  masterKey: string
  behave: TestServer['behave']
  /** Says that this key is that of `name`, wherever it is seen. */
  nameKey: (name: string, key: string) => void
  /**
   * Does a part of a test. Replaying, every question must be among those that this part asked when it
   * was recorded, and all of those must be asked.
   */
  step: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>
  close: () => Promise<void>
}

const FOLDER = path.join(import.meta.dirname, 'recordings')

/**
 * Replays `recordings/<name>.jsonl`: the server's version, then an exchange a line. With `RECORD=1` a real server is started instead (a `meilisearch`
 * on the path) and the recording is written anew.
 */
export function openContract(name: string): Promise<Contract> {
  const file = path.join(FOLDER, `${name}.jsonl`)
  return process.env.RECORD ? openRecorder(file) : openReplayer(file)
}

async function openRecorder(file: string): Promise<Contract> {
  const source = await findMeilisearch({ ...process.env, MEILI_URL: undefined })
  if (source.kind !== 'binary') throw new Error('To record, put a meilisearch on the PATH.')
  const server = await startMeilisearch(source)
  const normaliser = createNormaliser()
  const { masterKey = '' } = server
  normaliser.nameKey('master', masterKey)
  const exchanges: Exchange[] = []
  let step = ''
  const front = await serve(async (received) => {
    const question = toQuestion(received, normaliser)
    const exchange: Exchange = { step, ...question, status: 0, answer: undefined }
    // Kept in the order of the questions, which is the same every time.
    exchanges.push(exchange)
    return Object.assign(exchange, await forward(server.url, received))
  })
  return {
    url: front.url,
    masterKey,
    behave: front.behave,
    nameKey: normaliser.nameKey,
    step: (name, work) => {
      step = name
      return work()
    },
    close: async () => {
      await front.close()
      await server.stop()
      const lines = [{ server: server.version }, ...keep(exchanges, normaliser.answer)]
      await writeFile(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
    },
  }
}

async function openReplayer(file: string): Promise<Contract> {
  const normaliser = createNormaliser()
  for (const name of ['master', 'search', 'worker']) normaliser.nameKey(name, `key-${name}`)
  const [, ...recorded] = (await readFile(file, 'utf8')).trim().split('\n')
  const exchanges = recorded.map((line): Exchange => JSON.parse(line))
  let left: Exchange[] = []
  let seen: Exchange[] = []
  let strange: string[] = []
  const front = await serve(async (received) => {
    const question = toQuestion(received, normaliser)
    const at = left.findIndex((exchange) => isSameQuestion(exchange, question))
    const [next] = at >= 0 ? left.splice(at, 1) : []
    // What was looked at again and again is recorded once: it stays as it was seen last.
    const again = seen.findLast((exchange) => isSameQuestion(exchange, question))
    const exchange = next ?? (question.method === 'GET' ? again : undefined)
    if (exchange) {
      seen.push(exchange)
      return exchange
    }
    strange.push(JSON.stringify(question))
    return { status: 400, answer: { message: 'not in the recording', code: 'not_recorded' } }
  })
  return {
    url: front.url,
    masterKey: 'key-master',
    behave: front.behave,
    nameKey: () => undefined,
    step: async (name, work) => {
      left = exchanges.filter(({ step }) => step === name)
      seen = []
      strange = []
      const [outcome] = await Promise.allSettled([work()])
      const missing = left.map(({ method, path, body }) => JSON.stringify({ method, path, body }))
      if (strange.length > 0 || missing.length > 0) {
        throw new Error(
          [`“${name}” differs from its recording.`, 'Asked but not recorded:', ...strange]
            .concat('Recorded but not asked:', missing)
            .join('\n'),
        )
      }
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value
    },
    close: front.close,
  }
}

function toQuestion(
  { method, path, body, authorization }: Received,
  normaliser: Normaliser,
): Question {
  const key = normaliser.keyName(authorization)
  return { method, path: normaliser.path(path), key, body }
}

async function forward(url: string, received: Received): Promise<Answered> {
  const { method, path, body, authorization } = received
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(authorization && { authorization }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, answer: text === '' ? undefined : JSON.parse(text) }
}

/** Of an answer that was waited for only the last. */
function keep(exchanges: Exchange[], normalise: (answer: unknown) => unknown): Exchange[] {
  const kept: Exchange[] = []
  for (const exchange of exchanges) {
    const now = { ...exchange, answer: normalise(exchange.answer) }
    const before = kept.at(-1)
    if (before?.step === now.step && isLookedAtAgain(before, now)) kept.pop()
    kept.push(now)
  }
  return kept
}
