import type { Asker } from './askers'
import type { Canaries, Canary } from './canaries'
import { findCanaries } from './match'
import type { Probe, Request } from './probe'

/** What came back; null where there is nobody to ask, as for pages without a server. */
export type Received = { status: number; headers: [string, string][]; body: Buffer }

export type Send = (
  request: Request & { headers: Record<string, string> },
) => Promise<Received | null>

export type Find = { surface: string; request: string; asker: string; what: string }

export type CrawlReport = {
  asker: string
  pass: string
  probes: number
  /** Answers by the first digit of their status. */
  statuses: Record<string, number>
  /** Requests that broke the server, which might tell too much of itself. */
  broken: string[]
  /** What should not have come to light. */
  finds: Find[]
  /** Everything that came to light. */
  seen: Set<Canary>
}

type Input = {
  send: Send
  probes: Probe[]
  asker: Asker
  canaries: Canaries
  /** For the report. */
  pass: string
  /** Requests at a time. */
  concurrency: number
  onProgress?: (text: string) => void
}

/** Sends every probe as somebody, and looks for canaries in all that comes back. */
export async function crawl({
  send,
  probes,
  asker,
  canaries,
  pass,
  concurrency,
  onProgress,
}: Input): Promise<CrawlReport> {
  const report: CrawlReport = {
    asker: asker.name,
    pass,
    probes: 0,
    statuses: {},
    broken: [],
    finds: [],
    seen: new Set(),
  }
  const queue = probes.values()
  let done = 0
  async function work() {
    for (const probe of queue) {
      await ask({ probe, send, asker, canaries, report })
      done += 1
      if (done % 200 === 0) onProgress?.(`${asker.name}, ${pass}: ${done} of ${probes.length}`)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return report
}

type Asking = Pick<Input, 'send' | 'asker' | 'canaries'> & { probe: Probe; report: CrawlReport }

async function ask({ probe, send, asker, canaries, report }: Asking): Promise<void> {
  const sendSafely = (request: Request) =>
    send(withAsker(request, asker)).catch((error: Error) => {
      report.broken.push(`${error.message} ${request.method} ${request.path}`)
      return null
    })
  const received = await sendSafely(probe)
  if (!received) return
  report.probes += 1
  count(report, received, probe)
  const note = (what: string) => {
    const { body } = probe
    const sent = body === undefined ? '' : ` ${JSON.stringify(body).slice(0, 200)}`
    report.finds.push({
      surface: probe.surface,
      request: `${probe.method} ${probe.path}${sent}`,
      asker: report.asker,
      what,
    })
  }
  for (const canary of canariesIn(received, canaries)) {
    // What a question names itself comes back in errors and in addresses; the twin sees to that.
    if (isAsked(probe, canary)) continue
    report.seen.add(canary)
    if (!asker.mayFind.includes(canary.audience)) note(`${canary.what} (${received.status})`)
  }
  const { twin, token } = probe
  const audience = token ? canaries.find(token)?.audience : undefined
  if (!twin || !token || (audience && asker.mayFind.includes(audience))) return
  const compareWithTwin = async (one: Received): Promise<string | null> => {
    const other = await sendSafely(twin)
    if (!other) return null
    report.probes += 1
    count(report, other, twin)
    return compare(comparable(one, token), comparable(other, twin.token))
  }
  let difference = await compareWithTwin(received)
  // Parts of a page come in the order in which they are ready, which caches change. What tells a secret
  // does so each time.
  for (let again = 0; difference && isPage(received) && again < REPEATS; again += 1) {
    const one = await sendSafely(probe)
    difference = one && (await compareWithTwin(one))
  }
  if (difference) note(`told apart by ${difference}`)
}

/** So often a page is asked for once more before a difference counts. */
const REPEATS = 3

function isPage({ headers }: Received): boolean {
  return headers.some(([name, value]) => name === 'content-type' && value.includes('html'))
}

function withAsker(request: Request, { headers }: Asker) {
  return { ...request, headers: { ...headers, ...request.headers } }
}

function count({ statuses, broken }: CrawlReport, { status }: Received, request: Request): void {
  const kind = `${Math.floor(status / 100)}xx`
  statuses[kind] = (statuses[kind] ?? 0) + 1
  if (status >= 500 && status !== NOT_IMPLEMENTED)
    broken.push(`${status} ${request.method} ${request.path}`)
}

function canariesIn({ headers, body }: Received, canaries: Canaries): Set<Canary> {
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  return findCanaries(`${head}\n\n${body.toString('latin1')}`, canaries)
}

function isAsked({ path, body, headers }: Request, { token }: Canary): boolean {
  return `${path} ${JSON.stringify(body ?? '')} ${JSON.stringify(headers ?? '')}`
    .toLowerCase()
    .includes(token)
}

/** What Payload says where a collection has no REST. */
const NOT_IMPLEMENTED = 501

type Comparable = { status: string; head: string; body: string }

/** Headers that differ from answer to answer whatever was asked. */
const RESTLESS = [
  'date',
  'x-request-id',
  'etag',
  'content-length',
  'ratelimit',
  'ratelimit-policy',
  'server-timing',
  'age',
  'keep-alive',
  'connection',
  'link',
  'content-security-policy',
]

/** An answer without what differs anyhow: the asked token itself, ids of requests, times. */
function comparable(received: Received, token: string): Comparable {
  const { status, headers, body } = received
  // Code prefixes and beginnings of words are asked too.
  const own = [token, token.slice(0, -1), token.slice(0, 10), token.slice(0, 9), token.slice(0, 8)]
  const calm = (text: string) =>
    own
      .reduce((calmed, part) => calmed.replaceAll(part, '§'), text)
      .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, '#')
      .replace(/"tookMs":[\d.]+/g, '"tookMs":0')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')
  const head = headers
    .filter(([name]) => !RESTLESS.includes(name))
    .map(([name, value]) => `${name}: ${calm(value)}`)
  const text = calm(body.toString('utf8'))
  return {
    status: String(status),
    head: head.sort().join('\n'),
    body: isPage(received) ? inOrder(text) : text,
  }
}

/**
 * Elements of the head and rows of React's data stand in a page in the order in which they became known,
 * which changes, and with it the numbers of the rows and where they are cut. Which scripts React names
 * once more in a row of their own changes with it.
 */
function inOrder(html: string): string {
  return html
    .replaceAll(/"\]\)<\/script><script>self\.__next_f\.push\(\[1,"/g, '')
    .replaceAll(/(^|\\n|")[0-9a-f]+:(?=[I[{"$])/g, '$1:')
    .replaceAll(/\$L?[0-9a-f]+\b/g, '$')
    .split(/(?=<)|\\n|(?<=push\(\[1,")|(?="\]\)<)/)
    .filter((part) => !OF_SCRIPTS.test(part))
    .sort()
    .join('')
}

const OF_SCRIPTS = /^:(?:I\[|\\"\/_next\/static\/)/

function compare(one: Comparable, other: Comparable): string | null {
  if (one.status !== other.status) return `status ${one.status} and ${other.status}`
  if (one.head !== other.head) return `headers ${firstDifference(one.head, other.head)}`
  if (one.body !== other.body) return `body ${firstDifference(one.body, other.body)}`
  return null
}

function firstDifference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const from = Math.max(0, at - 30)
  return `“${one.slice(from, at + 40)}” and “${other.slice(from, at + 40)}”`
}
