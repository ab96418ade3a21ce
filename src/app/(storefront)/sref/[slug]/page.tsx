import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/features/metadata/json-ld'
import { MoreLikeThis } from '@/features/sref/more-like-this'
import { structuredData } from '@/features/sref/structured-data'
import { StylePage } from '@/features/sref/style-page'
import { absolute } from '../../../absolute'
import { readChoices } from './read-choices'
import { readImageCredits, readNeighbours, readStyle } from './read-style'
import { styleMetadata } from './style-metadata'

/** Made once when first asked for and kept until something changes; see docs/adr/0022. */
export const revalidate = 30
export const generateStaticParams = () => []

type SrefPageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: SrefPageProps): Promise<Metadata> {
  const style = await readStyle((await params).slug)
  return style ? styleMetadata(style) : {}
}

export default async function SrefPage({ params }: SrefPageProps) {
  const style = await readStyle((await params).slug)
  if (style === null) notFound()
  const [neighbours, choices, credits] = await Promise.all([
    readNeighbours(style.id),
    readChoices(),
    readImageCredits(style),
  ])
  const category = style.categories[0]
  return (
    <>
      <JsonLd data={structuredData({ style, credits, absolute })} />
      <StylePage style={style} choices={choices} />
      <MoreLikeThis category={category} srefs={neighbours} />
    </>
  )
}
