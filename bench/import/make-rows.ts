import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { toCsvLine } from '@/server/import/report'

export type BenchRow = {
  code: string
  title: string
  description: string
  category: string
  tags: string[]
  /** File names beside the CSV; none for every fifth row. */
  pictures: string[]
  prompt: string
  sw: number
  premium: boolean
}

const CATEGORIES = ['Anime', 'Photography', 'Ink', 'Watercolour', 'Brutalism', 'Pixel art']
const SUBJECTS = ['Harbour', 'Portrait', 'Forest', 'Market', 'Machine', 'Orchard', 'Tower', 'Reef']
const MOODS = ['in indigo wash', 'at dusk', 'in soft grain', 'under neon', 'as a linocut']
const TAG_COUNT = 40
const PICTURE_COUNT = 6
const BAD_EVERY = 100
const WITHOUT_PICTURES_EVERY = 5
const FIRST_CODE = 1_000_000_007

/** Row number `index` of the file; the same for the loop and for the import. */
export function makeRow(index: number): BenchRow {
  const pick = <T>(list: readonly T[], step: number) => list[(index * step) % list.length] as T
  const hasPictures = index % WITHOUT_PICTURES_EVERY !== WITHOUT_PICTURES_EVERY - 1
  return {
    code: String(FIRST_CODE + index * 31),
    title: `${pick(SUBJECTS, 3)} ${pick(MOODS, 7)} ${Math.floor(index / 3)}`,
    description: `Style number ${index}, with calm edges and a limited palette.`,
    category: pick(CATEGORIES, 5),
    tags: Array.from({ length: 4 }, (_, tag) => `tag ${(index * 7 + tag * 11) % TAG_COUNT}`),
    pictures: hasPictures ? [0, 1].map((step) => pictureName((index + step) % PICTURE_COUNT)) : [],
    prompt: `a quiet scene, number ${index}`,
    sw: index % 1001,
    premium: index % 4 === 0,
  }
}

/** One row in a hundred has a fault, of several kinds. */
export function isBad(index: number): boolean {
  return index % BAD_EVERY === 37
}

/** Writes `rows.csv` and its pictures. @returns the path of the file. */
export async function writeFiles(folder: string, rowCount: number): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (let index = 0; index < PICTURE_COUNT; index += 1) {
    await writeFile(path.join(folder, pictureName(index)), await makePicture(index))
  }
  const header = ['code', 'title', 'description', 'category', 'tags', 'pictures']
  const lines = [
    toCsvLine([...header, 'picture_1_prompt', 'picture_1_scene', 'sw', 'premium', 'views']),
    ...Array.from({ length: rowCount }, (_, index) => toCsvLine(cellsOf(index))),
  ]
  const file = path.join(folder, 'rows.csv')
  await writeFile(file, lines.join(''))
  return file
}

function cellsOf(index: number): string[] {
  const row = makeRow(index)
  const hasPictures = row.pictures.length > 0
  const cells = [
    row.code,
    row.title,
    row.description,
    row.category,
    row.tags.join('|'),
    row.pictures.join('|'),
    hasPictures ? row.prompt : '',
    hasPictures ? 'portrait' : '',
    String(row.sw),
    row.premium ? 'yes' : 'no',
    String(index),
  ]
  return isBad(index) ? spoil(cells, index) : cells
}

function spoil(cells: string[], index: number): string[] {
  const [code = '', title = '', ...rest] = cells
  const faults = [
    ['random', title, ...rest],
    [code, '', ...rest],
    [code, title, ...rest.slice(0, 3)],
    [code, title, ...rest.slice(0, 6), '5000', ...rest.slice(7)],
  ]
  return faults[Math.floor(index / BAD_EVERY) % faults.length] ?? cells
}

function pictureName(index: number): string {
  return `picture-${index}.jpg`
}

function makePicture(index: number): Promise<Buffer> {
  const background = { r: 40 + index * 30, g: 90, b: 200 - index * 25 }
  return sharp({ create: { width: 800, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
