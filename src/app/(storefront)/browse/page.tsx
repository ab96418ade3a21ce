import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TrackSearch } from '@/features/analytics/track-search'
import { GalleryPart } from '@/features/gallery/gallery-part'
import { parseGalleryQuery } from '@/features/gallery/gallery-query'
import { collectionData } from '@/features/metadata/collection-data'
import { JsonLd } from '@/features/metadata/json-ld'
import { absolute } from '../../absolute'
import { describePart, partMetadata } from '../gallery-part-metadata'
import { readFilters } from '../read-filters'
import { readGalleryPart } from '../read-gallery-part'

export const dynamic = 'force-dynamic'

type BrowseProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: BrowseProps): Promise<Metadata> {
  const query = parseGalleryQuery(await searchParams)
  const filters = await readFilters(query)
  return filters ? partMetadata(query, filters) : {}
}

/** Everything there is, and every way to narrow it. */
export default async function Browse({ searchParams }: BrowseProps) {
  const query = parseGalleryQuery(await searchParams)
  const [filters, part] = await Promise.all([readFilters(query), readGalleryPart(query)])
  if (filters === null || part === null) notFound()
  const { title, ...described } = describePart(query, filters)
  return (
    <>
      <JsonLd data={collectionData({ name: title, ...described, ...part, absolute })} />
      <TrackSearch words={query.q ?? ''} />
      <GalleryPart query={query} part={part} isChoice />
    </>
  )
}
