import { addPicture } from '@root/tests/helpers/make-content'
import type { Payload } from 'payload'
import { migrate } from '@/server/db/migrate'
import type { TermCollection, World } from '../edits'

const CATEGORIES = 9
const TAGS = 30
const PICTURES = 8

/** Migrates the database and fills in what styles are made of. */
export async function setUpWorld(payload: Payload): Promise<World> {
  await migrate(payload)
  const pictureIds: string[] = []
  for (let seed = 1; seed <= PICTURES; seed += 1) {
    pictureIds.push((await addPicture(payload, seed)).id)
  }
  return {
    categories: await addTerms(payload, 'categories', CATEGORIES),
    tags: await addTerms(payload, 'tags', TAGS),
    pictureIds,
  }
}

async function addTerms(payload: Payload, collection: TermCollection, count: number) {
  const terms: { id: string; name: string }[] = []
  for (let number = 1; number <= count; number += 1) {
    const name = `${collection === 'tags' ? 'tag' : 'category'} number ${number}`
    const { id } = await payload.create({ collection, data: { name } })
    terms.push({ id, name })
  }
  return terms
}
