import type { Payload } from 'payload'
import { type DemoSref, demoSrefs } from '@/demo/catalogue'
import { initialCounters, ZERO_COUNTERS } from '@/domain/counters'
import { mapLimited } from '@/server/map-limited'
import { relationId } from '@/server/sref/to-public-samples'
import { type SeededSample, seedPictures } from './seed-pictures'
import type { Taxonomy } from './seed-taxonomy'

/** Styles drawn and stored at the same time: one draws while the other's pictures are encoded. */
const CONCURRENCY = 3
const CLONES_AT_A_TIME = 4

/** Codes of the further styles count up from here, far from those of the catalogue. */
const FIRST_CLONE_CODE = 900_000_000_000

type Input = {
  payload: Payload
  taxonomy: Taxonomy
  /** How many styles there shall be; more than the catalogue has reuse its pictures. */
  count: number
  report: (state: { done: number; total: number }) => void
}

/**
 * Writes the demo's styles through Payload, so that every hook runs. What is there already is left
 * alone, so a seed that was cut short goes on where it stopped.
 */
export async function seedSrefs({ payload, taxonomy, count, report }: Input): Promise<void> {
  const existing = await existingCodes(payload)
  let done = existing.size
  const tell = () => report({ done: Math.min(++done, count), total: count })

  const missing = demoSrefs.slice(0, count).filter(({ code }) => !existing.has(code))
  await mapLimited(missing, {
    limit: CONCURRENCY,
    map: async (sref) => {
      const samples = await seedPictures(payload, sref)
      await createSref({ payload, taxonomy, sref, samples })
      tell()
    },
  })

  const clones = Array.from({ length: Math.max(0, count - demoSrefs.length) }, (_, index) => index)
  const missingClones = clones.filter((index) => !existing.has(cloneCode(index)))
  if (missingClones.length === 0) return
  const originals = await originalSamples(payload)
  await mapLimited(missingClones, {
    limit: CLONES_AT_A_TIME,
    map: async (index) => {
      const source = demoSrefs[index % demoSrefs.length]
      const samples = source && originals.get(source.code)
      if (!source || !samples) return
      await createSref({ payload, taxonomy, sref: cloneOf(source, index), samples })
      tell()
    },
  })
}

function cloneCode(index: number): string {
  return String(FIRST_CLONE_CODE + index)
}

function cloneOf(source: DemoSref, index: number): DemoSref {
  const number = Math.floor(index / demoSrefs.length) + 2
  return { ...source, code: cloneCode(index), title: `${source.title} ${number}`, featured: false }
}

type SrefInput = Pick<Input, 'payload' | 'taxonomy'> & { sref: DemoSref; samples: SeededSample[] }

async function createSref({ payload, taxonomy, sref, samples }: SrefInput): Promise<void> {
  const parameters = {
    model: taxonomy.modelId('model', sref.model),
    styleVersion: sref.sv ? taxonomy.modelId('styleVersion', String(sref.sv)) : undefined,
    styleWeight: sref.sw,
  }
  const tags: string[] = []
  for (const name of sref.tags) tags.push(await taxonomy.tagId(name))
  const doc = await payload.create({
    collection: 'srefs',
    data: {
      title: sref.title,
      code: sref.code,
      description: sref.description,
      categories: sref.categories.flatMap((slug) => taxonomy.categories.get(slug) ?? []),
      tags,
      premium: sref.premium,
      featured: sref.featured,
      defaults: parameters,
      samples: samples.map((sample) => ({ ...sample, ...parameters })),
      createdAt: sref.createdAt,
      _status: 'published',
    },
    depth: 0,
  })
  const { views, likes, popularity } = sref
  await payload.db.updateOne({
    collection: 'sref-counters',
    id: relationId(doc.counters) ?? '',
    data: { ...ZERO_COUNTERS, views, likes, popularity, ...initialCounters({ likes, popularity }) },
    returning: false,
  })
}

async function existingCodes(payload: Payload): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'srefs',
    depth: 0,
    limit: 0,
    pagination: false,
    select: { code: true },
    trash: true,
  })
  return new Set(docs.map(({ code }) => code ?? ''))
}

/** The stored pictures of the catalogue's styles, by code. */
async function originalSamples(payload: Payload): Promise<Map<string, SeededSample[]>> {
  const { docs } = await payload.find({
    collection: 'srefs',
    where: { code: { in: demoSrefs.map(({ code }) => code) } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { code: true, samples: true },
  })
  const sources = new Map(demoSrefs.map((sref) => [sref.code, sref.samples]))
  return new Map(
    docs.map(({ code, samples }) => [
      code ?? '',
      (samples ?? []).flatMap(({ image }, index) => {
        const id = relationId(image)
        const source = sources.get(code ?? '')?.[index]
        return id && source ? [{ ...source, image: id }] : []
      }),
    ]),
  )
}
