import { randomInt } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import sharp from 'sharp'
import { pictureName } from '@/domain/picture-name'
import { openSession } from '@/server/accounts/sessions'
import { addPlainStyles } from '../shared/add-plain-styles'
import { COMMON_WORD, type Subject } from './forms'

const SUBJECTS = 3
const FIRST_CODE = 4_100_000_000
const SIDE_PX = 480

/** What a sample is shown in most often. */
const WIDTH = 320

export type Filled = { subjects: Subject[]; slugs: string[]; token: string }

/** Many plain styles, a few that are hidden and have pictures, and an editor who is signed in. */
export async function fillGallery(payload: Payload, count: number): Promise<Filled> {
  const slugs = await addPlainStyles(payload, count)
  const { id: categoryId } = await payload.create({
    collection: 'categories',
    data: { name: 'Ink', slug: 'ink' },
  })
  const subjects: Subject[] = []
  for (let place = 0; place < SUBJECTS; place += 1) {
    subjects.push(await addSubject(payload, { place, categoryId }))
  }
  return { subjects, slugs, token: await signInEditor(payload) }
}

type Placed = { place: number; categoryId: string }

async function addSubject(payload: Payload, { place, categoryId }: Placed): Promise<Subject> {
  const cover = await addPicture(payload, place * 2)
  const further = await addPicture(payload, place * 2 + 1)
  const code = String(FIRST_CODE + place)
  const slug = `subject-${place}`
  const { id } = await payload.create({
    collection: 'srefs',
    data: {
      title: `A ${COMMON_WORD} ${place}`,
      slug,
      code,
      categories: [categoryId],
      samples: [cover, further].map(({ id: image }) => ({ image })),
      _status: 'draft',
    } as never,
    draft: true,
    depth: 0,
  })
  const contentHash = further.contentHash ?? ''
  const furtherPicture = pictureName({ contentHash, width: WIDTH, format: 'webp' })
  return { id, slug, word: '', code, furtherPicture }
}

async function addPicture(payload: Payload, seed: number) {
  const background = { r: (seed * 37) % 255, g: (seed * 91) % 255, b: randomInt(255) }
  const data = await sharp({
    create: { width: SIDE_PX, height: SIDE_PX, channels: 3, background },
  })
    .jpeg()
    .toBuffer()
  return payload.create({
    collection: 'media',
    data: { alt: `Sample ${seed}` },
    file: { data, mimetype: 'image/jpeg', name: 'any.jpg', size: data.length },
    depth: 0,
  })
}

async function signInEditor(payload: Payload): Promise<string> {
  const editor = await payload.create({
    collection: 'users',
    data: {
      email: 'editor@example.org',
      username: 'editor',
      password: 'correct horse battery',
      roles: ['editor'],
      tier: 'free',
      _verified: true,
    } as never,
  })
  return (await openSession(payload, editor as TypedUser)).token
}
