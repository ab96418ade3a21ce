import { pageMetadata } from '@/features/metadata/page-metadata'
import { PremiumPage } from '@/features/premium/premium-page'
import { isBuilding } from '../../is-building'
import { readPremiumStyles } from './read-premium-styles'

/** Made once when first asked for and kept until something changes; see docs/adr/0022. */
export const revalidate = 30

export const metadata = pageMetadata({
  title: 'Premium',
  description:
    'What premium shows in this gallery: the codes, all samples and the prompts of premium styles, and how to get it.',
  path: '/premium',
})

export default async function Premium() {
  if (isBuilding) return null
  return <PremiumPage styles={await readPremiumStyles()} />
}
