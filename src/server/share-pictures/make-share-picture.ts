import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { pictureName } from '@/domain/picture-name'
import type { PublicPicture } from '@/domain/public-view'
import type { SearchDocument } from '@/domain/search/search-document'
import { getEnv } from '../env'
import { pictureStore } from '../media/picture-store'
import { type Colour, drawSharePicture } from './draw-share-picture'

/** About seven hundred pictures. */
const MAX_BYTES = 64 * 2 ** 20
const MAX_PICTURES = 4
/** Stand for the samples that are not public. */
const STAND_INS = 3
/** Variants that need not be enlarged, in a cell of several and all by themselves. */
const CELL_WIDTH = 640
const WHOLE_WIDTH = 1280

type Sheet = { title: string; pictures: PublicPicture[]; standIns: Colour[]; palette: Colour[] }

/** By what they show, so one that is kept is never an old one. Asked for twice at once, made once. */
const made = new LRUCache<string, Buffer, Sheet>({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ length }) => length,
  fetchMethod: (_key, _old, { context }) => draw(context),
})

/** The contact sheet of a style; of a premium style its cover and its colours. */
export function shareStyle({ title, premium, samples, palette }: SearchDocument): Promise<Buffer> {
  const [cover] = samples
  return make({
    title,
    pictures: samples.slice(0, MAX_PICTURES).map(({ image }) => image),
    standIns: premium ? (cover?.image.palette.slice(0, STAND_INS) ?? []) : [],
    palette: palette.length > 0 ? palette : (cover?.image.palette ?? []),
  })
}

/** The first covers of a part of the gallery, with the leading colour of each. */
export function sharePart(title: string, documents: SearchDocument[]): Promise<Buffer> {
  const covers = documents.flatMap(({ samples }) => samples.slice(0, 1).map(({ image }) => image))
  return make({
    title,
    pictures: covers.slice(0, MAX_PICTURES),
    standIns: [],
    palette: covers.flatMap((cover) =>
      cover.palette.slice(0, 1).map(({ hex }) => ({ hex, weight: 1 })),
    ),
  })
}

async function make(sheet: Sheet): Promise<Buffer> {
  const key = createHash('sha256').update(JSON.stringify(sheet)).digest('base64url')
  return made.forceFetch(key, { context: sheet })
}

async function draw({ pictures, ...rest }: Sheet): Promise<Buffer> {
  const store = pictureStore(getEnv())
  const cells = pictures.length + Math.min(1, rest.standIns.length)
  const wanted = cells > 1 ? CELL_WIDTH : WHOLE_WIDTH
  const files = pictures.map(({ contentHash, widths }) => {
    const width = widths.find((one) => one >= wanted) ?? widths.at(-1)
    return store.read(pictureName({ contentHash, width, format: 'webp' }))
  })
  return drawSharePicture({ ...rest, pictures: await Promise.all(files) })
}
