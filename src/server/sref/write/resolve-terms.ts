import type { PayloadRequest } from 'payload'
import type { ApiProblem } from '@/domain/api/errors'
import { slugify } from '@/domain/slug'
import { normaliseTag } from '@/domain/tag'

type Input = {
  req: PayloadRequest
  /** Slugs or names. */
  texts: string[]
  problems: ApiProblem[]
}

/** The ids of categories. Each that does not exist becomes a problem. */
export async function resolveCategories({ req, texts, problems }: Input): Promise<string[]> {
  const found = await findTerms(req, 'categories', texts)
  return distinct(
    texts.map((text, index) => {
      const id = found(text)
      if (!id) problems.push(unknown(`categories.${index}`, `category “${text}”`))
      return id
    }),
  )
}

/** The ids of tags. One that does not exist is made where that is wanted, else it becomes a problem. */
export async function resolveTags({
  req,
  texts,
  problems,
  createsMissing,
}: Input & { createsMissing: boolean }): Promise<string[]> {
  const found = await findTerms(req, 'tags', texts.map(normaliseTag))
  const ids: (string | undefined)[] = []
  const made = new Map<string, string>()
  for (const [index, text] of texts.entries()) {
    const name = normaliseTag(text)
    const id = found(name) ?? made.get(name)
    if (id) ids.push(id)
    else if (createsMissing) {
      made.set(name, await createTag(req, name))
      ids.push(made.get(name))
    } else {
      const hint = 'Make it first, or send createTags: true.'
      problems.push(unknown(`tags.${index}`, `tag “${text}”`, hint))
    }
  }
  return distinct(ids)
}

async function findTerms(
  req: PayloadRequest,
  collection: 'categories' | 'tags',
  texts: string[],
): Promise<(text: string) => string | undefined> {
  if (texts.length === 0) return () => undefined
  const slugs = [...texts, ...texts.map((text) => slugify(text))]
  const { docs } = await req.payload.find({
    collection,
    overrideAccess: false,
    depth: 0,
    select: { name: true, slug: true },
    where: { or: [{ slug: { in: slugs } }, { name: { in: texts } }] },
    limit: slugs.length * 2,
    pagination: false,
    req,
  })
  const named = (text: string) =>
    docs.find(({ name }) => name === text) ??
    docs.find(({ slug }) => slug === text) ??
    docs.find(({ slug }) => slug === slugify(text))
  return (text) => named(text)?.id
}

async function createTag(req: PayloadRequest, name: string): Promise<string> {
  // The slug and the number of uses are made by the collection.
  const data = { name } as never
  const { id } = await req.payload.create({
    collection: 'tags',
    overrideAccess: false,
    depth: 0,
    data,
    req,
  })
  return id
}

export function unknown(path: string, what: string, hint?: string): ApiProblem {
  const message = `There is no ${what}.${hint ? ` ${hint}` : ''}`
  return { code: 'invalid_data', message, path }
}

function distinct(ids: (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))]
}
