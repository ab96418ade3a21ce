import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'
import { rememberSearchWords } from '@/server/search/postgres/search-words'
import { addPicture, addSref, makePicture } from './make-content'

/** Stands in everything of the premium style that is not for everyone. */
export const CANARY = 'canary'
export const PREMIUM_CODE = '98765432109'
export const FREE_CODE = '1122334455'
export const PLAIN_STYLES = 22

/** Made so that each filter, order and facet has something to tell apart. */
export async function addSearchContent(payload: Payload) {
  const category = await addNamed(payload, 'categories', 'Ink & Line', 'ink-and-line')
  const anime = await addNamed(payload, 'categories', 'Anime', 'anime')
  const rain = await addNamed(payload, 'tags', 'rain', 'rain')
  const fog = await addNamed(payload, 'tags', 'fog', 'fog')
  const model = await payload.create({
    collection: 'models',
    data: { name: 'Version 7', kind: 'model', parameter: '--v 7' },
  })
  const picture = await addPicture(payload, 1)
  const pictureIds = [picture.id]

  for (let number = 1; number <= PLAIN_STYLES; number += 1) {
    const title = `Brush study ${String(number).padStart(2, '0')}`
    const code = String(5_000_000 + number)
    await addSref(payload, { title, code, categoryId: category, tagIds: [fog], pictureIds })
  }
  const free = await addSref(payload, {
    title: 'Harbour Mist',
    code: FREE_CODE,
    categoryId: anime,
    tagIds: [rain, fog],
    pictureIds,
  })
  await payload.update({
    collection: 'srefs',
    id: free.id,
    data: { featured: true, defaults: { model: model.id } },
  })
  const premium = await addSref(payload, {
    title: 'Golden Vault',
    code: PREMIUM_CODE,
    premium: true,
    categoryId: anime,
    tagIds: [rain],
    pictureIds: await addSecretPictures(payload),
  })
  await writeSecretPrompts(payload, premium)
  await addSref(payload, {
    title: `Draft ${CANARY}`,
    code: '777000777',
    status: 'draft',
    categoryId: anime,
    pictureIds,
  })
  await rememberWords(payload)
  return { freeId: free.id, premiumId: premium.id, palette: picture.palette ?? [] }
}

/** What the worker does after each change. */
async function rememberWords(payload: Payload): Promise<void> {
  const { docs } = await payload.find({ collection: 'srefs', limit: 100, depth: 0 })
  await rememberSearchWords(
    postgres(payload).drizzle,
    docs.map(({ id }) => id),
  )
}

async function addNamed(
  payload: Payload,
  collection: 'categories' | 'tags',
  name: string,
  slug: string,
): Promise<string> {
  return (await payload.create({ collection, data: { name, slug } as never })).id
}

/** The first one's text is public, that of the others is not. */
async function addSecretPictures(payload: Payload): Promise<string[]> {
  const ids: string[] = []
  for (let seed = 2; seed <= 5; seed += 1) {
    const data = await makePicture(seed)
    const picture = await payload.create({
      collection: 'media',
      data: { alt: seed === 2 ? 'A vault in the sun' : `${CANARY} alt ${seed}` },
      file: { data, mimetype: 'image/jpeg', name: 'any.jpg', size: data.length },
      depth: 0,
    })
    ids.push(picture.id)
  }
  return ids
}

type Stored = Awaited<ReturnType<typeof addSref>>

async function writeSecretPrompts(payload: Payload, { id, samples }: Stored): Promise<void> {
  await payload.update({
    collection: 'srefs',
    id,
    data: {
      samples: samples.map((sample, index) => ({ ...sample, prompt: `${CANARY} prompt ${index}` })),
    },
  })
}
