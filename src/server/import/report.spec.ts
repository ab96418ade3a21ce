import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReport, type ReportEntry, toCsvLine } from './report'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-report-'))
})
afterAll(() => rm(folder, { recursive: true }))

const now = new Date('2026-03-04T05:06:07.890Z')
const entry: ReportEntry = {
  line: 12,
  code: '1747943467',
  title: 'Anime, "bright"',
  outcome: 'draft',
  reasons: ['It lacks a category.', 'It lacks a picture.'],
}

describe('a report', () => {
  it('is named after the file and the time, and counts what it was told', async () => {
    const report = await openReport({ importPath: '/some/where/old site.json', folder, now })
    await report.add(entry)
    await report.add({ ...entry, outcome: 'refused', line: undefined })
    await report.add({ ...entry, outcome: 'warning' })
    const summary = report.summary()
    await report.close()
    expect(summary).toEqual({
      path: join(folder, 'import-old-site.json-20260304-050607.csv'),
      entries: 3,
      refused: 1,
      draft: 1,
      warning: 1,
    })
  })

  it('stands on disk entry by entry, before it is closed', async () => {
    const report = await openReport({ importPath: 'rows.csv', folder, now })
    await report.add(entry)
    const text = await readFile(report.summary().path, 'utf8')
    expect(parse(text, { bom: true, columns: true })).toEqual([
      {
        line: '12',
        code: '1747943467',
        title: 'Anime, "bright"',
        outcome: 'draft',
        reasons: 'It lacks a category. It lacks a picture.',
      },
    ])
    await report.close()
  })

  it('keeps entries whole and in order when many are added at once', async () => {
    const report = await openReport({ importPath: 'many.csv', folder, now })
    await Promise.all(Array.from({ length: 200 }, (_, line) => report.add({ ...entry, line })))
    await report.close()
    const rows = parse(await readFile(report.summary().path), { bom: true, from: 2 }) as string[][]
    expect(rows.map(([line]) => line)).toEqual(
      Array.from({ length: 200 }, (_, line) => String(line)),
    )
  })

  it('never overwrites the report of another run', async () => {
    const first = await openReport({ importPath: 'twice.csv', folder, now })
    const second = await openReport({ importPath: 'twice.csv', folder, now })
    expect(second.summary().path).not.toBe(first.summary().path)
    await Promise.all([first.close(), second.close()])
  })
})

describe('a line of a report', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('starts no formula with %j', (cell) => {
    expect(toCsvLine([cell])).toMatch(/^"?'/)
  })

  it('gives back any cells whatever, apart from that apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (cells) => {
        const [read] = parse(toCsvLine(cells), { record_delimiter: '\r\n' }) as string[][]
        const safe = cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell))
        expect(read).toEqual(safe.map((cell) => cell.toWellFormed()))
      }),
    )
  })
})
