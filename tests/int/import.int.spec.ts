import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sref } from '@/payload-types'
import type { ImportOptions } from '@/server/import/run-import'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { makePicture } from '../helpers/make-content'
import { takeSnapshot } from '../helpers/sref-snapshot'

let gallery: TestGallery
let folder: string

beforeAll(async () => {
  gallery = await startGallery()
})
afterAll(() => gallery.stop())
beforeEach(async () => {
  await gallery.reset()
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  for (const seed of [1, 2, 3])
    await writeFile(join(folder, `${seed}.jpg`), await makePicture(seed))
  return () => rm(folder, { recursive: true, force: true })
})

const row = { code: '1555888123', title: 'Harbour', categories: ['Ink'], pictures: ['1.jpg'] }

describe('an import', () => {
  it('takes the old site over: texts, categories, tags, counters and dates', async () => {
    const summary = await importFile(await writeLegacy())
    expect(summary).toMatchObject({ created: 2, refused: 0, drafts: 2, incomplete: 2 })
    expect(await find('1747943467')).toMatchObject({
      title: 'Anime Character Style',
      slug: 'anime-character-style',
      description: 'Bright heroes.',
      categories: [expect.objectContaining({ name: 'Anime', icon: '🎌', featured: true })],
      tags: [expect.objectContaining({ name: 'anime' }), expect.objectContaining({ name: 'bold' })],
      counters: expect.objectContaining({ views: 12453, likes: 1245, popularity: 95, copies: 0 }),
      createdAt: '2024-12-15T10:00:00.000Z',
      updatedAt: '2024-12-16T11:00:00.000Z',
      _status: 'draft',
    })
    expect((await readReport(summary))[0]).toMatchObject({
      code: '1747943467',
      outcome: 'draft',
      reasons: expect.stringMatching(/^It lacks a picture\. Picture 1: “\/images\/1\.webp”/),
    })
  })

  it('changes nothing the second time: no version, no date, no message', async () => {
    const file = await writeLegacy()
    await importFile(file)
    await importRows([{ ...row, tags: ['a'], model: '7', sw: 50, verifiedAt: '2026-01-02' }], {
      publish: true,
    })
    const before = await snapshot()
    expect(await importFile(file)).toMatchObject({ unchanged: 2, created: 0, updated: 0 })
    const again = { ...row, tags: ['a'], model: '--v 7', sw: 50, verifiedAt: '2026-01-02' }
    expect(await importRows([again], { publish: true })).toMatchObject({ unchanged: 1 })
    expect(await snapshot()).toEqual(before)
  })

  it('makes drafts, and with --publish publishes what lacks nothing', async () => {
    const rows = [row, { code: '42', title: 'No picture', categories: ['Ink'] }]
    expect(await importRows(rows)).toMatchObject({ created: 2, published: 0, drafts: 2 })
    expect(await importRows(rows, { publish: true })).toMatchObject({
      updated: 1,
      unchanged: 1,
      published: 1,
    })
    expect(await find(row.code)).toMatchObject({ _status: 'published' })
    expect(await find('42')).toMatchObject({ _status: 'draft' })
    expect(await importRows(rows, { publish: true })).toMatchObject({ unchanged: 2 })
  })

  it('never unpublishes: without --publish a change becomes a draft over the published style', async () => {
    await importRows([row], { publish: true })
    const changed = { ...row, title: 'Harbour at night' }
    expect(await importRows([changed])).toMatchObject({ updated: 1, drafts: 1 })
    expect(await find(row.code, false)).toMatchObject({ title: 'Harbour', _status: 'published' })
    expect(await find(row.code)).toMatchObject({ title: 'Harbour at night', _status: 'draft' })
    expect(await importRows([changed])).toMatchObject({ unchanged: 1 })
    expect(await importRows([changed], { publish: true })).toMatchObject({
      updated: 1,
      published: 1,
    })
    expect(await find(row.code, false)).toMatchObject({ title: 'Harbour at night' })
  })

  it('keeps what editors and visitors did since where the file gives nothing', async () => {
    await importRows([{ ...row, views: 5 }], { publish: true })
    const { id, counters } = await find(row.code)
    const { payload } = gallery
    const description = 'Written by an editor.'
    await payload.update({
      collection: 'srefs',
      id,
      data: { description, featured: true, _status: 'published' },
    })
    await payload.db.updateOne({
      collection: 'sref-counters',
      id: (counters as { id: string }).id,
      data: { views: 99 },
    })
    await importRows([{ ...row, title: 'New title', views: 7 }], { publish: true })
    expect(await find(row.code)).toMatchObject({
      title: 'New title',
      slug: 'harbour',
      description,
      featured: true,
      counters: expect.objectContaining({ views: 99 }),
    })
  })

  it('leaves an editor’s unfinished draft alone when the public style says what the row says', async () => {
    await importRows([row], { publish: true })
    const { id } = await find(row.code)
    const data = { title: 'Half a though' }
    await gallery.payload.update({ collection: 'srefs', id, data, draft: true })
    expect(await importRows([row], { publish: true })).toMatchObject({ unchanged: 1 })
    expect(await importRows([row])).toMatchObject({ unchanged: 1 })
    expect(await find(row.code)).toMatchObject(data)
  })

  it('finds a draft by the code that it got only in a later version', async () => {
    const draft = { title: 'Named first' }
    const { id } = await gallery.payload.create({
      collection: 'srefs',
      data: draft as Sref,
      draft: true,
    })
    await gallery.payload.update({ collection: 'srefs', id, data: { code: row.code }, draft: true })
    expect(await importRows([row], { publish: true })).toMatchObject({ created: 0, updated: 1 })
    expect(await gallery.payload.findByID({ collection: 'srefs', id })).toMatchObject({
      title: 'Harbour',
    })
  })

  it('never takes two codes for one style, whatever code a draft of it has', async () => {
    await importRows([row], { publish: true })
    const { id } = await find(row.code)
    await gallery.payload.update({ collection: 'srefs', id, data: { code: '77' }, draft: true })
    const other = { ...row, code: '77', title: 'Other' }
    expect(await importRows([other, row], { publish: true })).toMatchObject({
      created: 1,
      unchanged: 1,
    })
    expect(await find(row.code, false)).toMatchObject({ id, title: 'Harbour' })
    expect(await find('77', false)).toMatchObject({ title: 'Other' })
  })

  it('writes nothing in a dry run, and counts what it would do', async () => {
    await importRows([row])
    const before = await snapshot()
    const rows = [
      row,
      { ...row, code: '43', tags: ['new'], model: '9', pictures: ['2.jpg'] },
      { code: 'x', title: 'X' },
    ]
    const summary = await importRows(rows, { isDryRun: true, publish: true })
    expect(summary).toMatchObject({
      created: 1,
      updated: 1,
      refused: 1,
      published: 2,
      pictures: { added: 1 },
    })
    expect(await snapshot()).toEqual(before)
    for (const collection of ['tags', 'models'] as const) {
      expect(await gallery.payload.count({ collection })).toEqual({ totalDocs: 0 })
    }
  })
})

describe('rows that cannot be imported', () => {
  it('are in the report with their line and reason, and do not stop the others', async () => {
    const file = join(folder, 'rows.csv')
    await writeFile(
      file,
      'code,title,sw,model\nrandom,A,,\n7,Good,50,\n0007,Again,,\n8,Bad,2000,\n9,Odd,,abc\n',
    )
    const summary = await importFile(file)
    expect(summary).toMatchObject({ rows: 5, created: 1, refused: 4 })
    const refused = (await readReport(summary)).filter(({ outcome }) => outcome === 'refused')
    expect(refused.map(({ line, reasons }) => [line, reasons])).toEqual([
      ['2', expect.stringContaining('“random” is not a code')],
      ['4', 'The code 7 stands in line 3 already; the first row counts.'],
      ['5', 'Column “sw”: “2000” is not between 0 and 1000.'],
      ['6', 'Column “model”: “abc” is not a model such as 7 or niji 6.'],
    ])
  })

  it('are those whose style is in the trash', async () => {
    await importRows([row], { publish: true })
    const { id } = await find(row.code)
    const deletedAt = new Date().toISOString()
    await gallery.payload.update({ collection: 'srefs', id, data: { deletedAt } })
    const summary = await importRows([{ ...row, title: 'Back' }])
    expect(summary).toMatchObject({ refused: 1, updated: 0 })
    expect((await readReport(summary))[0]?.reasons).toContain('is in the trash; restore it first')
  })

  it('leave everything before a break in the file imported', async () => {
    const file = join(folder, 'rows.json')
    await writeFile(
      file,
      `[{"code": "1", "title": "One"},\n{"code": "2", "title": "Two"},\n{"code": `,
    )
    const summary = await importFile(file)
    expect(summary.brokenAt?.message).toMatch(/line 3|cut off/)
    expect(summary.created).toBe(2)
  })
})

describe('what keeps a row from being published', () => {
  it('is a premium code in a text that everyone reads', async () => {
    const leaking = { ...row, premium: true, title: `Harbour ${row.code}` }
    const summary = await importRows([leaking], { publish: true })
    expect(summary).toMatchObject({ published: 0, drafts: 1 })
    expect((await readReport(summary))[0]?.reasons).toBe(
      'The title contains the premium code, and everyone can read the title. The slug contains the premium code, and everyone can read the slug.',
    )
    const { pictures } = await snapshot()
    expect(JSON.stringify(pictures)).not.toContain(row.code)
  })

  it('is a retired model', async () => {
    const model = { name: 'Old', kind: 'model', parameter: '--v 3', retired: true } as const
    await gallery.payload.create({ collection: 'models', data: model })
    const summary = await importRows([{ ...row, model: '3' }], { publish: true })
    expect(summary).toMatchObject({ published: 0, drafts: 1 })
    expect((await readReport(summary))[0]?.reasons).toBe('Its model --v 3 is retired.')
  })

  it('is what an editor entered and the collection refuses', async () => {
    const source = { url: 'not an address' }
    const draft = { code: row.code, source } as Sref
    await gallery.payload.create({ collection: 'srefs', data: draft, draft: true })
    const summary = await importRows([row], { publish: true })
    expect(summary).toMatchObject({ published: 0, drafts: 1 })
    expect((await readReport(summary))[0]?.reasons).toBe(
      'Source > Address: Give a whole address that begins with https://.',
    )
  })
})

describe('slugs', () => {
  it('are made free like those of the admin, and the first keeps its own', async () => {
    const titles = ['Ink', 'Ink', 'ink!', 'Ink']
    await importRows(titles.map((title, index) => ({ code: String(index), title })))
    const slugs = (await snapshot()).srefs.map(({ slug }) => slug)
    expect(slugs).toEqual(['ink', 'ink-2', 'ink-3', 'ink-4'])
    const given = { code: '9', title: 'Other', slug: 'ink' }
    const summary = await importRows([given])
    expect((await readReport(summary))[0]?.reasons).toContain(
      'The slug “ink” is taken; “ink-5” was used instead.',
    )
  })

  it('never grow beyond their limit', async () => {
    const title = 'a'.repeat(200)
    await importRows([1, 2].map((code) => ({ code: String(code), title })))
    const slugs = (await snapshot()).srefs.map(({ slug }) => String(slug))
    expect(slugs).toEqual(['a'.repeat(80), `${'a'.repeat(78)}-2`])
  })
})

describe('pictures', () => {
  it('are stored once, however often and under whatever name they appear', async () => {
    await writeFile(join(folder, 'copy.jpg'), await makePicture(1))
    const rows = [
      { ...row, pictures: ['1.jpg', '2.jpg'] },
      { ...row, code: '2', pictures: ['/copy.jpg', './1.jpg'] },
    ]
    expect(await importRows(rows)).toMatchObject({ pictures: { added: 2, failed: 0 } })
    expect(await importRows(rows)).toMatchObject({ pictures: { added: 0, found: 2 }, unchanged: 2 })
    expect((await snapshot()).pictures).toHaveLength(2)
  })

  it('that cannot be had any more do not take away those that are there', async () => {
    const rows = [{ ...row, pictures: ['1.jpg', '2.jpg'] }]
    await importRows(rows, { publish: true })
    await rm(join(folder, '1.jpg'))
    const summary = await importRows(rows, { publish: true })
    expect(summary).toMatchObject({ unchanged: 1, pictures: { failed: 1 } })
    expect((await readReport(summary))[0]).toMatchObject({
      outcome: 'warning',
      reasons: expect.stringContaining('“1.jpg” is not there'),
    })
    expect((await find(row.code)).samples).toHaveLength(2)
  })

  it('that are none are named in the report', async () => {
    await writeFile(join(folder, 'text.jpg'), 'no picture at all')
    const summary = await importRows([{ ...row, pictures: ['text.jpg'] }])
    expect(summary).toMatchObject({ created: 1, incomplete: 1, pictures: { failed: 1 } })
    expect((await readReport(summary))[0]?.reasons).toMatch(/^It lacks a picture\. Picture 1: /)
  })
})

it('refuses to run beside another import, which goes on', async () => {
  const { withImportLock } = await import('@/server/import/write/import-lock')
  await withImportLock(async () => {
    await expect(importRows([row])).rejects.toThrow('Another import is at work on this database.')
    expect(await importRows([row], { isDryRun: true })).toMatchObject({ created: 1 })
  })
  expect(await importRows([row])).toMatchObject({ created: 1 })
})

it('gives way to an editor who takes its slug at the same moment', async () => {
  const editor = new pg.Client({ connectionString: gallery.databaseUrl })
  await editor.connect()
  await editor.query('begin')
  await editor.query("insert into srefs (id, code, slug) values (gen_random_uuid(), '1', 'same')")
  const importing = importRows([{ code: '2', title: 'Same', categories: ['Ink'] }])
  await vi.waitFor(async () => {
    const { rows } = await editor.query('select 1 from pg_locks where not granted')
    expect(rows).not.toHaveLength(0)
  }, 10_000)
  await editor.query('commit')
  await editor.end()
  expect(await importing).toMatchObject({ created: 1, categories: { created: 1 } })
  expect(await find('2')).toMatchObject({ slug: 'same-2' })
})

it('ends after the batch at work when asked to, and goes on from there', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({
    code: String(index),
    title: `T ${index}`,
  }))
  const ending = new AbortController()
  const onProgress = ({ rows: done }: { rows: number }) => {
    if (done > 10) ending.abort()
  }
  const first = await importRows(rows, { batchRows: 10, signal: ending.signal, onProgress })
  expect(first).toMatchObject({ isInterrupted: true, created: 20 })
  expect(await importRows(rows)).toMatchObject({ unchanged: 20, created: 10 })
})

async function importRows(rows: object[], options: Partial<ImportOptions> = {}) {
  const file = join(folder, 'rows.json')
  await writeFile(file, JSON.stringify(rows))
  return importFile(file, options)
}

async function importFile(file: string, options: Partial<ImportOptions> = {}) {
  const { runImport } = await import('@/server/import/run-import')
  const reportFolder = join(folder, 'reports')
  return runImport({ payload: gallery.payload, file, reportFolder, ...options })
}

async function readReport({ report }: { report: { path: string } }) {
  const text = await readFile(report.path)
  return parse(text, { bom: true, columns: true }) as Record<string, string>[]
}

function snapshot() {
  return takeSnapshot(gallery.databaseUrl)
}

async function find(code: string, draft = true) {
  const where = { code: { equals: code } }
  const { docs } = await gallery.payload.find({ collection: 'srefs', where, draft, depth: 1 })
  const [sref] = docs
  if (!sref) throw new Error(`There is no SREF ${code}`)
  return sref
}

async function writeLegacy(): Promise<string> {
  const file = join(folder, 'legacy.json')
  const sref = {
    id: 'sref_anime_001',
    code: '1747943467',
    title: 'Anime Character Style',
    description: 'Bright heroes.',
    images: ['/images/1.webp', '/images/2.webp'],
    category: 'anime',
    tags: ['anime', 'bold'],
    popularity: 95,
    views: 12453,
    likes: 1245,
    createdAt: '2024-12-15T10:00:00Z',
    updatedAt: '2024-12-16T11:00:00Z',
    premium: false,
    featured: true,
  }
  const categories = [
    { name: 'Anime', slug: 'anime', description: 'Japan', icon: '🎌', featured: true },
  ]
  const srefs = [sref, { ...sref, code: '2849203750', title: 'Manga Art Style', premium: true }]
  await writeFile(file, JSON.stringify({ categories, srefs }, null, 2))
  return file
}
