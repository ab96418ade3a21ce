import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import sharp from 'sharp'
import type { Audience, Canaries } from './canaries'

export type PlantedPicture = {
  id: string
  contentHash: string
  /** Of the original and every variant. */
  fileNames: string[]
  /** Who may have the variants; null: everyone. */
  audience: Audience | null
}

type Input = {
  payload: Payload
  canaries: Canaries
  name: string
  seed: number
  count: number
  /** Whether the first one is on the site. */
  coverIsPublic: boolean
  /** Who may see the others; null: everyone. */
  othersAre: Audience | null
}

/** Pictures whose EXIF, credit, text, names and hashes are canaries. */
export async function addPictures(input: Input): Promise<PlantedPicture[]> {
  const pictures: PlantedPicture[] = []
  for (let index = 0; index < input.count; index++) pictures.push(await addPicture(input, index))
  return pictures
}

async function addPicture(
  { payload, canaries, name, seed, coverIsPublic, othersAre }: Input,
  index: number,
): Promise<PlantedPicture> {
  const what = (part: string) => `${part} of picture ${index + 1} of ${name}`
  const audience = index === 0 && coverIsPublic ? null : othersAre
  const data = await drawPicture(seed + index, canaries.word(what('EXIF'), 'nobody'))
  const alt = audience ? canaries.word(what('text'), audience) : `Cover of ${name}`
  const media = await payload.create({
    collection: 'media',
    data: { alt, credit: canaries.word(what('credit'), 'editor') },
    file: { data, mimetype: 'image/jpeg', name: 'any.jpg', size: data.length },
    depth: 0,
  })
  const sizes = Object.values((media.sizes ?? {}) as Record<string, { filename?: string | null }>)
  const fileNames = [media.filename, ...sizes.map(({ filename }) => filename)]
  if (audience) {
    canaries.add(media.contentHash ?? '', what('name'), audience)
    canaries.add(media.thumbhash ?? '', what('thumbhash'), audience)
  }
  return {
    id: media.id,
    contentHash: media.contentHash ?? '',
    fileNames: [...new Set(fileNames.filter((one) => typeof one === 'string'))],
    audience,
  }
}

const SIDE_PX = 340

/** A small JPEG, different for each seed, with the word in every place that its metadata has. */
async function drawPicture(seed: number, word: string): Promise<Buffer> {
  const bytes = createHash('sha256').update(String(seed)).digest()
  const hue = (at: number) => ((bytes[at] ?? 0) * 360) / 256
  const place = (at: number) => 40 + (bytes[at] ?? 0)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE_PX}" height="${SIDE_PX}">
    <rect width="100%" height="100%" fill="hsl(${hue(0)} 60% 40%)"/>
    <circle cx="${place(1)}" cy="${place(2)}" r="${40 + (bytes[3] ?? 0) / 4}" fill="hsl(${hue(4)} 70% 60%)"/>
    <rect x="${place(5)}" y="${place(6)}" width="90" height="60" fill="hsl(${hue(7)} 80% 50%)"/></svg>`
  return sharp(Buffer.from(svg))
    .withExif({ IFD0: { Copyright: word, ImageDescription: word, Artist: word } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${word} --></x:xmpmeta>`)
    .jpeg()
    .toBuffer()
}
