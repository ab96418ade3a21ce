import type { Payload } from 'payload'
import {
  ADDRESSES_PER_PART,
  readPageEntries,
  readPartStarts,
  readStyleEntries,
  type SitemapEntry,
} from './read-sitemap'
import { writeSitemap, writeSitemapIndex } from './write-sitemap'

type Input = { payload: Payload; absolute: (path: string) => string }

/** `/sitemap.xml`: everything, or where that is too much for one file, the parts that it is in. */
export async function answerSitemap({ payload, absolute }: Input): Promise<string> {
  const starts = await readPartStarts(payload)
  if (starts.length === 1) {
    const pages = await readPageEntries(payload)
    const styles = await gather(readStyleEntries(payload, null))
    const all = [...pages, ...styles]
    if (all.length <= ADDRESSES_PER_PART) return writeSitemap(all, absolute)
  }
  const parts = starts.map((after) => `/sitemaps/styles.xml${after ? `?after=${after}` : ''}`)
  return writeSitemapIndex(['/sitemaps/pages.xml', ...parts], absolute)
}

/** `/sitemaps/pages.xml`. */
export async function answerPagesSitemap({ payload, absolute }: Input): Promise<string> {
  return writeSitemap(await readPageEntries(payload), absolute)
}

/** `/sitemaps/styles.xml?after=…`. */
export async function answerStylesSitemap(
  { payload, absolute }: Input,
  after: string | null,
): Promise<string> {
  return writeSitemap(await gather(readStyleEntries(payload, after)), absolute)
}

async function gather(pages: AsyncGenerator<SitemapEntry[]>): Promise<SitemapEntry[]> {
  const all: SitemapEntry[] = []
  for await (const page of pages) all.push(...page)
  return all
}
