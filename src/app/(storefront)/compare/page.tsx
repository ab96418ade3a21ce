import type { Metadata } from 'next'
import { readSlugs } from '@/features/compare/chosen-style'
import { ComparePage } from '@/features/compare/compare-page'
import { CompareStart } from '@/features/compare/compare-start'
import { readStyle } from '../sref/[slug]/read-style'

type CompareProps = { searchParams: Promise<{ style?: string | string[] }> }

export async function generateMetadata({ searchParams }: CompareProps): Promise<Metadata> {
  const { styles } = await readAll(searchParams)
  const titles = styles.map(({ title }) => title)
  return {
    title: titles.length > 1 ? titles.join(' and ') : 'Compare styles',
    description: 'Midjourney styles side by side, each subject next to itself.',
    alternates: { canonical: '/compare' },
    // Comparisons are without end; the styles have pages of their own.
    ...(titles.length > 0 && { robots: { index: false, follow: true } }),
  }
}

/** Two to four styles side by side, scene by scene. */
export default async function Compare({ searchParams }: CompareProps) {
  const { styles, unknown } = await readAll(searchParams)
  if (styles.length === 0) return <CompareStart unknown={unknown} />
  return <ComparePage styles={styles} unknown={unknown} />
}

/** The styles that an address names, in its order, and the names that lead to none. */
async function readAll(searchParams: CompareProps['searchParams']) {
  const slugs = readSlugs((await searchParams).style)
  const found = await Promise.all(slugs.map(readStyle))
  return {
    styles: found.filter((style) => style !== null),
    unknown: slugs.filter((_, place) => found[place] === null),
  }
}
