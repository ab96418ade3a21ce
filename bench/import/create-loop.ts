import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Media } from '@/payload-types'
import { type BenchRow, isBad, makeRow } from './make-rows'

type References = {
  categories: Map<string, string>
  tags: Map<string, string>
  pictures: Map<string, string>
}

/**
 * The reference: the same rows, each by `payload.create`. Categories, tags and pictures are made
 * beforehand and do not count, which is in the loop's favour.
 */
export async function runCreateLoop(
  payload: Payload,
  { rows, folder }: { rows: number; folder: string },
) {
  const list: BenchRow[] = []
  for (let index = 0; list.length < rows; index += 1) if (!isBad(index)) list.push(makeRow(index))
  const references = await makeReferences(payload, { list, folder })

  const startedAt = performance.now()
  for (const row of list) await createOne(payload, row, references)
  return { rows, seconds: (performance.now() - startedAt) / 1000 }
}

async function createOne(payload: Payload, row: BenchRow, references: References) {
  const isComplete = row.pictures.length > 0
  await payload.create({
    collection: 'srefs',
    data: {
      code: row.code,
      title: row.title,
      description: row.description,
      categories: [references.categories.get(row.category)],
      tags: row.tags.map((tag) => references.tags.get(tag)),
      samples: row.pictures.map((picture, index) => ({
        image: references.pictures.get(picture),
        ...(index === 0 ? { prompt: row.prompt, scene: 'portrait' } : {}),
      })),
      defaults: { styleWeight: row.sw },
      premium: row.premium,
      _status: isComplete ? 'published' : 'draft',
    } as never,
    draft: !isComplete,
    depth: 0,
  })
}

async function makeReferences(
  payload: Payload,
  { list, folder }: { list: BenchRow[]; folder: string },
): Promise<References> {
  const references: References = { categories: new Map(), tags: new Map(), pictures: new Map() }
  for (const name of new Set(list.map(({ category }) => category))) {
    const { id } = await payload.create({ collection: 'categories', data: { name } as never })
    references.categories.set(name, id)
  }
  for (const name of new Set(list.flatMap(({ tags }) => tags))) {
    const { id } = await payload.create({ collection: 'tags', data: { name } as never })
    references.tags.set(name, id)
  }
  for (const name of new Set(list.flatMap(({ pictures }) => pictures))) {
    const data = await readFile(path.join(folder, name))
    const file = { data, mimetype: 'image/jpeg', name, size: data.length }
    const { id } = await payload.create({ collection: 'media', data: { alt: name } as Media, file })
    references.pictures.set(name, id)
  }
  return references
}
