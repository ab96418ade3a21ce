import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Send } from '../../bench/canary/crawl'
import { type CanaryReport, runCanaryTest } from '../../bench/canary/run-canary-test'
import { dispatch } from '../helpers/dispatch'
import { startGallery, type TestGallery } from '../helpers/gallery'

const SITE = 'http://localhost:3000'
const STYLES = 8

let gallery: TestGallery
let report: CanaryReport

/** Without pages; the benchmark `canary` asks those too, and everything more often. */
const send: Send = async ({ method, path, headers, body }) => {
  const isText = typeof body === 'string'
  const sent = body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }
  const type: Record<string, string> =
    body === undefined || isText ? {} : { 'content-type': 'application/json' }
  const request = new Request(new URL(path, SITE), {
    method,
    headers: { ...type, ...headers },
    ...sent,
  })
  const response = await dispatch(request)
  if (!response) return null
  return {
    status: response.status,
    headers: [...response.headers],
    body: Buffer.from(await response.arrayBuffer()),
  }
}

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '', LOG_LEVEL: 'silent' } })
  report = await runCanaryTest({
    payload: gallery.payload,
    styles: STYLES,
    samplesEach: 2,
    dividedBy: 3,
    openSend: async () => ({ send, siteUrl: SITE }),
  })
}, 600_000)

afterAll(() => gallery?.stop())

describe('what is premium', () => {
  it('reaches nobody without the right, by any way that needs no page', () => {
    expect(report.passes.flatMap(({ finds }) => finds)).toEqual([])
  })

  it('reaches premium users, and editors have what is theirs, so the test would have seen it', () => {
    expect(report.missedByPremium).toEqual([])
    expect(report.missedByEditor).toEqual([])
  })

  it('is looked for in many places, and no question breaks the server', () => {
    const outsiders = report.passes.filter(({ asker }) => !['premium', 'editor'].includes(asker))
    expect(outsiders.reduce((sum, { probes }) => sum + probes, 0)).toBeGreaterThan(3_000)
    expect(report.passes.flatMap(({ broken }) => broken)).toEqual([])
  })
})
