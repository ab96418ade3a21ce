import type { Payload } from 'payload'
import type { Audience, Canaries } from './canaries'
import { addPictures, type PlantedPicture } from './plant-pictures'

/** How a planted style came to be what it is. */
export const KINDS = [
  'paid',
  'revised',
  'once-free',
  'redrafted',
  'draft',
  'scheduled',
  'unpublished',
  'trashed',
] as const

export type Kind = (typeof KINDS)[number]

export type PlantedStyle = {
  id: string
  kind: Kind
  /** Of the published form; of one that is not published its own. */
  slug: string
  code: string
  isPublished: boolean
  pictures: PlantedPicture[]
  versionIds: string[]
}

export type Planted = {
  styles: PlantedStyle[]
  free: { id: string; slug: string; code: string }
  categoryId: string
  tagId: string
}

type Input = {
  payload: Payload
  canaries: Canaries
  styles: number
  samplesEach: number
  onProgress?: (text: string) => void
}

/**
 * Fills a gallery with premium styles in every state, each premium field of which holds a word or a
 * number that stands nowhere else.
 */
export async function plantGallery(input: Input): Promise<Planted> {
  const { payload, canaries, styles: count, samplesEach, onProgress } = input
  const add = async (collection: 'categories' | 'tags' | 'models', data: object) =>
    (await payload.create({ collection, data: data as never, depth: 0 })).id
  const categoryId = await add('categories', { name: 'Ink & Line' })
  const tagId = await add('tags', { name: 'rain' })
  await add('models', { name: 'Version 7', kind: 'model', parameter: '--v 7' })
  const planting = { payload, canaries, categoryId, tagId, samplesEach }
  const free = await plantFree(planting)
  const styles: PlantedStyle[] = []
  for (let index = 0; index < count; index++) {
    const kind = kindOf(index)
    styles.push(await plantStyle({ ...planting, kind, index }))
    onProgress?.(`${index + 1} of ${count}`)
  }
  return { styles, free, categoryId, tagId }
}

/** One of each, then half of them plain premium styles. */
function kindOf(index: number): Kind {
  const at =
    index < KINDS.length ? index : index % 2 === 0 ? 0 : Math.floor(index / 2) % KINDS.length
  return KINDS[at] ?? 'paid'
}

type Planting = Omit<Input, 'styles' | 'onProgress'> & { categoryId: string; tagId: string }

async function plantFree({ payload, canaries, categoryId, tagId, samplesEach }: Planting) {
  const pictures = await addPictures({
    payload,
    canaries,
    name: 'free',
    seed: 1,
    count: samplesEach,
    coverIsPublic: true,
    othersAre: null,
  })
  const sref = await payload.create({
    collection: 'srefs',
    data: {
      title: 'Open to all',
      code: '1747943467',
      categories: [categoryId],
      tags: [tagId],
      samples: pictures.map(({ id }) => ({ image: id, prompt: 'A free prompt' })),
      _status: 'published',
    } as never,
    depth: 0,
  })
  return { id: sref.id, slug: sref.slug ?? '', code: '1747943467' }
}

async function plantStyle({
  kind,
  index,
  ...planting
}: Planting & { kind: Kind; index: number }): Promise<PlantedStyle> {
  const { payload, canaries, samplesEach } = planting
  const name = `${kind}-${index}`
  const isEverPublished = !['draft', 'scheduled'].includes(kind)
  const isPublished = !['draft', 'scheduled', 'unpublished', 'trashed'].includes(kind)
  const audience: Audience = isPublished ? 'premium' : 'editor'
  const pictures = await addPictures({
    payload,
    canaries,
    name,
    seed: 100 + index * 10,
    count: samplesEach,
    coverIsPublic: isPublished,
    othersAre: audience,
  })
  const write = (data: object, isDraft = false) => ({
    collection: 'srefs' as const,
    data: data as never,
    draft: isDraft,
    depth: 0 as const,
  })
  // Versions are for editors, so what only an older one holds is theirs.
  const isReplaced = kind === 'revised' || kind === 'once-free'
  const first = contentOf({
    ...planting,
    name: `${name}, first`,
    pictures,
    audience: isReplaced ? 'editor' : audience,
    isPublic: isPublished,
  })
  const created = await payload.create(
    write(
      { ...first, premium: kind !== 'once-free', _status: isEverPublished ? 'published' : 'draft' },
      !isEverPublished,
    ),
  )
  const { id } = created
  let code = first.code
  if (isReplaced) {
    const second = contentOf({
      ...planting,
      name: `${name}, now`,
      pictures,
      audience,
      isPublic: true,
    })
    // A style that was free has shown its code; from now on that of the new one is to be kept.
    await payload.update({
      ...write({ ...second, title: first.title, _status: 'published', premium: true }),
      id,
    })
    code = second.code
  }
  if (kind === 'redrafted') {
    const next = contentOf({
      ...planting,
      name: `${name}, draft`,
      pictures,
      audience: 'editor',
      isPublic: false,
    })
    await payload.update({ ...write({ ...next, premium: true }, true), id })
  }
  if (kind === 'unpublished') await payload.update({ ...write({ _status: 'draft' }), id })
  if (kind === 'trashed') {
    await payload.update({ ...write({ deletedAt: new Date().toISOString() }), id })
  }
  if (kind === 'scheduled') await schedule(payload, id)
  const versions = await payload.findVersions({
    collection: 'srefs',
    where: { parent: { equals: id } },
    depth: 0,
    limit: 5,
  })
  return {
    id,
    kind,
    slug: created.slug ?? id,
    code,
    isPublished,
    pictures,
    versionIds: versions.docs.map((version) => String(version.id)),
  }
}

type Content = Omit<Planting, 'payload' | 'samplesEach'> & {
  name: string
  pictures: PlantedPicture[]
  audience: Audience
  /** Whether title, description and source are on the site. */
  isPublic: boolean
}

function contentOf({ canaries, name, pictures, audience, isPublic, categoryId, tagId }: Content) {
  const secret = (what: string) => canaries.word(`${what} of ${name}`, audience)
  const notes = canaries.word(`notes of ${name}`, 'editor')
  const text = (what: string) => (isPublic ? `The ${what} of ${name}` : secret(what))
  return {
    title: text('title'),
    description: text('description'),
    code: canaries.code(`code of ${name}`, audience),
    notes: richText(notes),
    source: {
      name: text('source'),
      url: `https://example.org/${isPublic ? 'style' : secret('address')}`,
    },
    categories: [categoryId],
    tags: [tagId],
    samples: pictures.map(({ id }, index) => ({
      image: id,
      scene: 'portrait',
      prompt: `a lighthouse ${secret(`prompt ${index + 1}`)} in fog`,
      styleWeight: 300,
    })),
  }
}

function richText(text: string) {
  const common = { version: 1, direction: null, format: '' as const, indent: 0 }
  return {
    root: {
      ...common,
      type: 'root',
      children: [
        {
          ...common,
          type: 'paragraph',
          children: [
            { type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' },
          ],
        },
      ],
    },
  }
}

const DAY_MS = 86_400_000

async function schedule(payload: Payload, id: string): Promise<void> {
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'srefs', value: id } } as never,
    waitUntil: new Date(Date.now() + DAY_MS),
  })
}
