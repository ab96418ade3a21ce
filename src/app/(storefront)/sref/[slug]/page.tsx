import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pictureSources } from '@/features/gallery/picture-sources'
import { MoreLikeThis } from '@/features/sref/more-like-this'
import { structuredData } from '@/features/sref/structured-data'
import { StylePage } from '@/features/sref/style-page'
import { getEnv } from '@/server/env'
import { readNeighbours, readStyle } from './read-style'
import { styleMetadata } from './style-metadata'

export const dynamic = 'force-dynamic'

type SrefPageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: SrefPageProps): Promise<Metadata> {
  const style = await readStyle((await params).slug)
  return style ? styleMetadata(style) : {}
}

export default async function SrefPage({ params }: SrefPageProps) {
  const style = await readStyle((await params).slug)
  if (style === null) notFound()
  const neighbours = await readNeighbours(style.id)
  const category = style.categories[0]
  const cover = style.samples[0]?.picture
  const absolute = (path: string) => new URL(path, getEnv().SITE_URL).href
  const data = structuredData({
    style,
    pageUrl: absolute(`/sref/${style.slug}`),
    coverUrl: cover && absolute(pictureSources(cover).src),
  })
  return (
    <>
      <script type="application/ld+json">{data}</script>
      <StylePage style={style} />
      <MoreLikeThis category={category} srefs={neighbours} />
    </>
  )
}
