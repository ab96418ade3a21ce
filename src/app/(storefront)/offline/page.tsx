import type { Metadata } from 'next'
import { KeptPages } from '@/features/app/kept-pages'
import { OfflineHeading } from '@/features/app/offline-heading'

export const metadata: Metadata = {
  title: 'Offline',
  description: 'The styles and lists that this device keeps for when there is no connection.',
  robots: { index: false },
}

export default function OfflinePage() {
  return (
    <div className="page-gutter grid gap-12 py-12 sm:py-20">
      <OfflineHeading />
      <KeptPages />
    </div>
  )
}
