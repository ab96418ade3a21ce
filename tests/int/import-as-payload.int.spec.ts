import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sref } from '@/payload-types'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, makePicture } from '../helpers/make-content'
import { takeSnapshot, withoutIdsAndTimes } from '../helpers/sref-snapshot'

let gallery: TestGallery
let folder: string
let ids: Awaited<ReturnType<typeof addReferences>>

beforeAll(async () => {
  gallery = await startGallery()
  folder = await mkdtemp(join(tmpdir(), 'import-as-payload-'))
  for (const seed of [1, 2]) await writeFile(join(folder, `${seed}.jpg`), await makePicture(seed))
  ids = await addReferences()
})
afterAll(async () => {
  await gallery.stop()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(forgetSrefs)

const minimalRow = { code: '101', title: 'Plain' }

const fullRow = {
  code: '1747943467',
  title: 'Harbour in indigo wash',
  description: 'Ink and water.',
  categories: ['Ink', 'Harbours'],
  tags: ['blue', 'calm', 'night'],
  pictures: [
    {
      source: '1.jpg',
      scene: 'portrait',
      prompt: 'a fisher',
      model: '7',
      sv: '6',
      sw: 250,
      aspect: '3:2',
    },
    { source: '2.jpg', scene: 'environment', prompt: 'a quay' },
  ],
  defaults: { model: '7', sv: '6', sw: 300 },
  featured: true,
  source: { name: 'A friend', url: 'https://example.org/found' },
  verifiedAt: '2026-01-02T03:04:05.000Z',
}

/** The same as `fullRow` as an editor would enter it. */
function fullData() {
  const [first, second] = ids.pictures
  return {
    code: fullRow.code,
    title: fullRow.title,
    description: fullRow.description,
    categories: ids.categories,
    tags: ids.tags,
    samples: [
      {
        image: first,
        scene: 'portrait',
        prompt: 'a fisher',
        model: ids.model,
        styleVersion: ids.styleVersion,
        styleWeight: 250,
        aspect: '3:2',
      },
      { image: second, scene: 'environment', prompt: 'a quay' },
    ],
    defaults: { model: ids.model, styleVersion: ids.styleVersion, styleWeight: 300 },
    featured: true,
    source: fullRow.source,
    verifiedAt: fullRow.verifiedAt,
  } as Partial<Sref>
}

describe('an imported row leaves the same in every table as an editor who enters it', () => {
  it.each([
    { name: 'a draft with a code and a title', row: minimalRow, data: () => minimalRow },
    { name: 'a complete draft', row: fullRow, data: fullData },
    { name: 'a complete published style', row: fullRow, data: fullData, publish: true },
    {
      name: 'a published premium style',
      row: { ...fullRow, premium: true },
      data: () => ({ ...fullData(), premium: true }),
      publish: true,
    },
  ])('as $name', async ({ row, data, publish = false }) => {
    await create(data(), publish)
    const entered = await snapshot()
    await forgetSrefs()
    await importRows([row], publish)
    expect(await snapshot()).toEqual(entered)
  })
})

const changes = {
  title: 'Harbour at night',
  description: 'Now darker.',
  tags: ['night'],
  premium: true,
}

describe('a changed row leaves the same in every table as an editor who changes it', () => {
  it.each([
    { name: 'a published style, published again', before: true, publish: true },
    { name: 'a published style, as a draft over it', before: true, publish: false },
    { name: 'a draft', before: false, publish: false },
    { name: 'a draft that is published', before: false, publish: true },
  ])('in $name', async ({ before, publish }) => {
    const update = async () => {
      const { id, samples } = await create(fullData(), before)
      const data = { ...fullData(), ...changes, samples: withIds(samples), tags: [ids.tags[2]] }
      await gallery.payload.update({
        collection: 'srefs',
        id,
        data: { ...data, _status: publish ? 'published' : 'draft' } as never,
        draft: !publish,
        depth: 0,
      })
    }
    await update()
    const entered = await snapshot()
    await forgetSrefs()
    await create(fullData(), before)
    await importRows([{ ...fullRow, ...changes }], publish)
    expect(await snapshot()).toEqual(entered)
  })

  it('and no more versions are kept than the collection allows', async () => {
    const { id } = await create(fullData(), false)
    for (let version = 1; version <= 50; version += 1) {
      await importRows([{ ...fullRow, title: `Title ${version}` }], false)
    }
    const { versions } = await takeSnapshot(gallery.databaseUrl)
    expect(versions).toHaveLength(50)
    expect(versions.map(({ parent_id: parent }) => parent)).toEqual(Array(50).fill(id))
    expect(versions.filter(({ latest }) => latest).map((row) => row.version_title)).toEqual([
      'Title 50',
    ])
  })
})

describe('the importer', () => {
  it('knows every table that holds styles', async () => {
    const { SREF_TABLE_NAMES } = await import('@/server/import/write/sref-tables')
    const { tables } = gallery.payload.db as unknown as { tables: object }
    const found = Object.keys(tables).filter((name) => /^_?srefs/.test(name))
    expect(found.sort()).toEqual([...SREF_TABLE_NAMES].sort())
  })

  // It writes rows itself, so whoever adds a hook has to teach it the same.
  it('does what every hook of the collection does', () => {
    const { hooks } = gallery.payload.collections.srefs.config
    const names = (list: ((...args: never[]) => unknown)[]) => list.map(({ name }) => name)
    expect(names(hooks.beforeValidate)).toEqual(['refusePremiumCodeInPublicText'])
    expect(names(hooks.beforeChange)).toEqual(['assignCounters', 'buildPublicView'])
    expect(names(hooks.afterChange)).toEqual([
      'syncPictureVisibility',
      'writeSearchDocument',
      'announceSrefChange',
    ])
  })
})

async function addReferences() {
  const { payload } = gallery
  const create = async (collection: 'categories' | 'tags' | 'models', data: object) =>
    (await payload.create({ collection, data: data as never })).id as string
  const pictures = [await addPicture(payload, 1), await addPicture(payload, 2)]
  const named = async (collection: 'categories' | 'tags', names: string[]) => {
    const made: string[] = []
    for (const name of names) made.push(await create(collection, { name }))
    return made
  }
  return {
    pictures: pictures.map(({ id }) => id),
    categories: await named('categories', fullRow.categories),
    tags: await named('tags', fullRow.tags),
    model: await create('models', { name: 'Version 7', kind: 'model', parameter: '--v 7' }),
    styleVersion: await create('models', { name: '6', kind: 'styleVersion', parameter: '--sv 6' }),
  }
}

function create(data: Partial<Sref>, isPublished: boolean) {
  return gallery.payload.create({
    collection: 'srefs',
    data: structuredClone({ ...data, _status: isPublished ? 'published' : 'draft' }) as never,
    draft: !isPublished,
    depth: 0,
  })
}

function withIds(samples: Sref['samples']) {
  return fullData().samples?.map((sample, index) => ({ ...sample, id: samples?.[index]?.id }))
}

async function importRows(rows: object[], publish: boolean) {
  const { runImport } = await import('@/server/import/run-import')
  const file = join(folder, 'rows.json')
  await writeFile(file, JSON.stringify(rows))
  const summary = await runImport({ payload: gallery.payload, file, publish, reportFolder: folder })
  expect(summary.refused).toBe(0)
}

async function snapshot() {
  return withoutIdsAndTimes(await takeSnapshot(gallery.databaseUrl))
}

async function forgetSrefs() {
  const client = new pg.Client({ connectionString: gallery.databaseUrl })
  await client.connect()
  await client.query(
    `delete from _srefs_v; delete from srefs; delete from search_documents; delete from sref_counters; delete from pgboss.job;
    update media set visibility = 'private'`,
  )
  await client.end()
}
