import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../bench/kill/judge/compare'
import type { PublicStyle } from '../../bench/kill/judge/read-truth'
import { type KillTestReport, runKillTest } from '../../bench/kill/run-kill-test'
import { createProcessGroup, type ProcessGroup } from '../../scripts/bring-up/process-group'

const EDITS = 60
const KILLS = 6

let processes: ProcessGroup
let report: KillTestReport

/** A small run of `npm run bench -- kill`, with Meilisearch where the machine has one. */
beforeAll(async () => {
  processes = createProcessGroup({ graceSeconds: 1 })
  report = await runKillTest({
    processes,
    edits: EDITS,
    kills: KILLS,
    editors: 3,
    firstStyles: 8,
    seed: 'a small run',
    mode: 'pipe',
    settleSeconds: 60,
  })
})

afterAll(() => processes?.stopAll())

describe('after edits during which application and workers were killed', () => {
  it('search finds every public style as it is, and nothing else', () => {
    expect(report.judgement.publicStyles).toBeGreaterThan(0)
    for (const { lost, phantom, stale } of Object.values(report.judgement.engines)) {
      expect({ lost, phantom, stale }).toEqual({ lost: [], phantom: [], stale: [] })
    }
  })

  it('what editors were told is so, and what was rolled back is nowhere', () => {
    expect(report.judgement.promises.checked).toBeGreaterThan(EDITS)
    expect(report.judgement.promises.broken).toEqual([])
    expect(report.judgement.rolledBack).toEqual([])
  })

  it('no message was given up, and the kills really were', () => {
    expect(report.mended['dead letters']).toBe(0)
    const kills = Object.entries(report.kills).filter(([what]) => !what.startsWith('meilisearch'))
    expect(kills.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(KILLS)
  })
})

describe('the comparison', () => {
  const style: PublicStyle = {
    id: 'a',
    title: 'Harbour',
    description: '',
    slug: 'harbour',
    code: null,
    premium: true,
    featured: false,
    categories: ['Ink', 'Line'],
    tags: ['calm'],
    coverAlt: 'A harbour',
  }
  const document = {
    ...style,
    description: null,
    categories: [{ name: 'Ink' }, { name: 'Line' }],
    tags: [{ name: 'calm' }],
    samples: [{ image: { alt: 'A harbour' } }],
  }
  const judge = (held: object[]) =>
    compare(
      new Map([[style.id, style]]),
      new Map(held.map((entry) => [(entry as { id: string }).id, { ...entry }])),
    )

  it('finds nothing wrong with a document that says what the style says', () => {
    expect(judge([document])).toEqual({ lost: [], phantom: [], stale: [] })
  })

  it('notices what is missing and what should not be there', () => {
    expect(judge([])).toMatchObject({ lost: ['a'], phantom: [] })
    expect(judge([document, { ...document, id: 'b' }])).toMatchObject({ phantom: ['b'] })
  })

  it.each([
    ['title', { title: 'Haven' }],
    ['code', { code: '123' }],
    ['premium', { premium: false }],
    ['featured', { featured: true }],
    ['categories', { categories: [{ name: 'Line' }, { name: 'Ink' }] }],
    ['tags', { tags: [] }],
    ['coverAlt', { samples: [{ image: { alt: 'A port' } }] }],
  ])('notices another %s', (field, change) => {
    const [fault] = judge([{ ...document, ...change }]).stale
    expect(fault).toContain(field)
  })
})
