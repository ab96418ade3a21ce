import { setTimeout as delay } from 'node:timers/promises'
import { Agent, interceptors, request } from 'undici'
import { FORMS, type Form, type Given, isNew, type Step, type Subject } from './forms'

const POLL_MS = 40
const TIMEOUT_MS = 15_000
/** For so long after the last form is new, each is looked at for what is old. */
const HOLD_MS = 400

export type Seen = {
  step: Step
  form: string
  /** Milliseconds from the save being sent, to the first answer that is new. */
  ms: number
  /** The same from the save's answer on; below zero where it was seen before. */
  afterSaveMs: number
  /** Answers that are old although they were asked for after one that is new. */
  relapses: number
  /** Answers with 5xx. */
  failures: number
}

type Input = {
  step: Step
  subject: Subject
  siteUrls: string[]
  /** Resolves when the save has been answered. */
  save: () => Promise<void>
}

/**
 * Looks at every form on every instance while a step is saved, until all show it and for a while after.
 *
 * @throws Error when one is still old after fifteen seconds.
 */
export async function watchForms({ step, subject, siteUrls, save }: Input): Promise<Seen[]> {
  const state = { isOver: false, startedAt: 0, savedAt: 0 }
  const watches = siteUrls.flatMap((siteUrl) =>
    FORMS.map((form) => openWatch({ step, form, subject, siteUrl, state })),
  )
  await Promise.all(watches.map((watch) => watch.begun))
  state.startedAt = performance.now()
  await save()
  state.savedAt = performance.now()
  try {
    const ends = await Promise.allSettled(watches.map((watch) => watch.becameNew))
    const late = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []))
    if (late.length > 0) throw new Error(late.join('\n'))
    await delay(HOLD_MS)
  } finally {
    state.isOver = true
  }
  return Promise.all(watches.map((watch) => watch.ended))
}

type Watch = Pick<Input, 'step' | 'subject'> & {
  form: Form
  siteUrl: string
  state: { isOver: boolean; startedAt: number; savedAt: number }
}

function openWatch({ step, form, subject, siteUrl, state }: Watch) {
  const begun = Promise.withResolvers<void>()
  const becameNew = Promise.withResolvers<void>()
  const url = siteUrl + form.path(subject, siteUrl)

  async function run(): Promise<Seen> {
    let newAt: number | null = null
    let relapses = 0
    let failures = 0
    while (!state.isOver) {
      const sentAt = performance.now()
      const given = await ask(url, form.headers)
      const isAsWanted = isNew(step, form, given, subject)
      if (given.status >= 500) failures += 1
      else if (state.startedAt > 0) {
        if (isAsWanted) newAt ??= performance.now()
        else if (newAt !== null && sentAt > newAt) relapses += 1
      }
      begun.resolve()
      if (newAt !== null) becameNew.resolve()
      else if (state.startedAt > 0 && sentAt > state.startedAt + TIMEOUT_MS) {
        const after = `${TIMEOUT_MS / 1000} s after “${step}” (${given.status})`
        becameNew.reject(new Error(`${url} is still old ${after}.`))
      }
      await delay(Math.max(1, sentAt + POLL_MS - performance.now()))
    }
    const at = newAt ?? Number.POSITIVE_INFINITY
    const times = { ms: at - state.startedAt, afterSaveMs: at - state.savedAt }
    return { step, form: form.name, ...times, relapses, failures }
  }

  return { begun: begun.promise, becameNew: becameNew.promise, ended: run() }
}

/** What looks on takes as little of the processors as it can. */
const dispatcher = new Agent().compose(interceptors.redirect({ maxRedirections: 2 }))

async function ask(url: string, headers: Record<string, string> = {}): Promise<Given> {
  // Next sends routers of browsers on to an address that tells their headers.
  const { statusCode, body } = await request(url, { headers, dispatcher })
  return { status: statusCode, text: await body.text() }
}
