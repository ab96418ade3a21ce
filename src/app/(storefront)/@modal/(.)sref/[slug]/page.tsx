import type { Metadata } from 'next'
import { StyleGone } from '@/features/sref/modal/style-gone'
import { MoreLikeThis } from '@/features/sref/more-like-this'
import { StylePage } from '@/features/sref/style-page'
import { readChoices } from '../../../sref/[slug]/read-choices'
import { readNeighbours, readStyle } from '../../../sref/[slug]/read-style'
import { styleMetadata } from '../../../sref/[slug]/style-metadata'

/** Made once when first asked for and kept until something changes; see docs/adr/0022. */
export const revalidate = 30
export const generateStaticParams = () => []

type ModalProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: ModalProps): Promise<Metadata> {
  const style = await readStyle((await params).slug)
  return style ? styleMetadata(style) : {}
}

/**
 * A style over the list that it was opened from. Where it has gone meanwhile the list stays: the router
 * would leave it for an answer that says "not found".
 */
export default async function StyleModal({ params }: ModalProps) {
  const style = await readStyle((await params).slug)
  if (style === null) return <StyleGone />
  const [neighbours, choices] = await Promise.all([readNeighbours(style.id), readChoices()])
  return (
    <>
      <StylePage style={style} choices={choices} />
      <MoreLikeThis category={style.categories[0]} srefs={neighbours} />
    </>
  )
}
