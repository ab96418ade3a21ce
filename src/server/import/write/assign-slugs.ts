import { inArray } from '@payloadcms/db-postgres/drizzle'
import { numberSlug, slugify } from '@/domain/slug'
import { column, type SqlDb, type Table } from './sref-tables'

type SlugRequest = {
  /** The slug that the file gives, if any. */
  given: string | undefined
  title: string
}

export type SlugAssigner = {
  /** Free slugs for new styles, in the order of the requests. Equal requests get different slugs. */
  assign: (db: SqlDb, requests: SlugRequest[]) => Promise<string[]>
}

/** Slugs that are looked up at once for one base that is taken; grows with every round. */
const FIRST_CANDIDATES = 8

/**
 * Makes slugs as the collection's own hook does: from the title, with `-2`, `-3`, … where one is
 * taken, but for many styles in few queries. It remembers how far it had to count.
 */
export function createSlugAssigner(table: Table): SlugAssigner {
  const nextSuffixes = new Map<string, number>()

  return {
    async assign(db, requests) {
      const bases = requests.map(({ given, title }) => slugify(given ?? title))
      const taken = new Set<string>()
      const asked = new Set<string>()
      const slugs: string[] = []
      await look(db, [
        ...new Set(bases.map((base) => numberSlug(base, nextSuffixes.get(base) ?? 1))),
      ])
      for (const base of bases) slugs.push(await takeFree(db, base))
      return slugs

      async function look(connection: SqlDb, candidates: string[]): Promise<void> {
        const unknown = candidates.filter((candidate) => !asked.has(candidate))
        for (const candidate of unknown) asked.add(candidate)
        if (unknown.length === 0) return
        const slug = column(table, 'slug')
        const rows = (await connection
          .select({ slug })
          .from(table)
          .where(inArray(slug, unknown))) as { slug: string }[]
        for (const row of rows) taken.add(row.slug)
      }

      async function takeFree(connection: SqlDb, base: string): Promise<string> {
        let width = FIRST_CANDIDATES
        for (let suffix = nextSuffixes.get(base) ?? 1; ; suffix += 1) {
          const candidate = numberSlug(base, suffix)
          if (!asked.has(candidate)) {
            await look(
              connection,
              Array.from({ length: width }, (_, index) => numberSlug(base, suffix + index)),
            )
            width *= 4
          }
          if (taken.has(candidate)) continue
          taken.add(candidate)
          nextSuffixes.set(base, suffix)
          return candidate
        }
      }
    },
  }
}
