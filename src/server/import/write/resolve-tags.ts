import type { Payload } from 'payload'

export type TagResolver = {
  /** The ids of tags by canonical name, made where there are none. */
  resolve: (names: string[]) => Promise<Map<string, string>>
  /** Forgets what was read, because others may have changed it. */
  forget: () => void
  counts: () => { created: number }
}

/** Finds tags by name, those of many rows in one query, and makes what is missing unless it is a dry run. */
export function createTagResolver({
  payload,
  isDryRun,
}: {
  payload: Payload
  isDryRun: boolean
}): TagResolver {
  const known = new Map<string, string>()
  const counts = { created: 0 }

  return {
    async resolve(names) {
      const missing = [...new Set(names)].filter((name) => !known.has(name))
      if (missing.length > 0) await readTags(missing)
      for (const name of missing) if (!known.has(name)) known.set(name, await create(name))
      return known
    },
    forget: () => known.clear(),
    counts: () => counts,
  }

  async function readTags(names: string[]): Promise<void> {
    const { docs } = await payload.find({
      collection: 'tags',
      where: { name: { in: names } },
      select: { name: true },
      depth: 0,
      limit: 0,
      pagination: false,
    })
    for (const { id, name } of docs) known.set(name, id)
  }

  async function create(name: string): Promise<string> {
    counts.created += 1
    if (isDryRun) return `new tag ${name}`
    // The slug and the number of uses are made by the collection.
    const { id } = await payload.create({ collection: 'tags', data: { name } as never, depth: 0 })
    return id
  }
}
