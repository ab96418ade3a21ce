import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GalleryPart } from '@/features/gallery/gallery-part'
import { parseGalleryQuery } from '@/features/gallery/gallery-query'
import { RelatedTags } from '@/features/gallery/related-tags'
import { collectionData } from '@/features/metadata/collection-data'
import { JsonLd } from '@/features/metadata/json-ld'
import { absolute } from '../../../absolute'
import { describePart, partMetadata } from '../../gallery-part-metadata'
import { readFilters } from '../../read-filters'
import { readGalleryPart } from '../../read-gallery-part'
import { readRelatedTags } from '../../read-related-tags'

/** Made once when first asked for and kept until something changes; see docs/adr/0022. */
export const revalidate = 30
export const generateStaticParams = () => []

type TagProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: TagProps): Promise<Metadata> {
  const query = parseGalleryQuery({ tag: (await params).slug })
  const filters = await readFilters(query)
  return filters ? partMetadata(query, filters) : {}
}

export default async function Tag({ params }: TagProps) {
  const query = parseGalleryQuery({ tag: (await params).slug })
  const [filters, part, related] = await Promise.all([
    readFilters(query),
    readGalleryPart(query),
    readRelatedTags(query),
  ])
  if (filters === null || part === null) notFound()
  const { title, ...described } = describePart(query, filters)
  return (
    <>
      <JsonLd data={collectionData({ name: title, ...described, ...part, absolute })} />
      <GalleryPart query={query} part={part} />
      <RelatedTags title={title} tags={related} />
    </>
  )
}
