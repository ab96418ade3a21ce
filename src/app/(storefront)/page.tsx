import { HomePage } from '@/features/home/home-page'
import { JsonLd } from '@/features/metadata/json-ld'
import { pageMetadata } from '@/features/metadata/page-metadata'
import { siteData } from '@/features/metadata/site-data'
import { absolute } from '../absolute'
import { isBuilding } from '../is-building'
import { readHome } from './read-home'

/** Made once when first asked for and kept until something changes; see docs/adr/0022. */
export const revalidate = 30

export const metadata = pageMetadata({
  title: 'SREF Gallery: Midjourney style references',
  description:
    'An open gallery of Midjourney style references. See each style on four subjects, then copy its code.',
  path: '/',
})

export default async function Home() {
  if (isBuilding) return null
  return (
    <>
      <JsonLd data={siteData(absolute)} />
      <HomePage home={await readHome()} />
    </>
  )
}
