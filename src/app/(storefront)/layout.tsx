import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { AppStatus } from '@/features/app/app-status'
import { RepeatEarlyTap } from '@/features/site/repeat-early-tap'
import { SiteFooter } from '@/features/site/site-footer'
import { SiteHeader } from '@/features/site/site-header'
import { CONTENT_ID, SkipLink } from '@/features/site/skip-link'
import { getEnv } from '@/server/env'
import { LiveStatus } from '@/ui/live-status'
import { Toaster } from '@/ui/toaster'
import { fontVariables } from './fonts'
import '@/ui/global.css'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(getEnv().SITE_URL),
    title: { default: 'SREF Gallery: Midjourney style references', template: '%s · SREF Gallery' },
    description:
      'An open gallery of Midjourney style references. See each style on four subjects, then copy its code.',
    openGraph: { siteName: 'SREF Gallery', type: 'website' },
    twitter: { card: 'summary_large_image' },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf9' },
    { media: '(prefers-color-scheme: dark)', color: '#0d0d0e' },
  ],
}

type LayoutProps = {
  children: ReactNode
  /** A style over the list that it was opened from. */
  modal: ReactNode
}

export default function Layout({ children, modal }: LayoutProps) {
  return (
    <html lang="en" className={fontVariables}>
      <body className="flex min-h-dvh flex-col text-body">
        <SkipLink />
        <AppStatus />
        <SiteHeader />
        <main id={CONTENT_ID} tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        {modal}
        <SiteFooter />
        <LiveStatus />
        <RepeatEarlyTap />
        <Toaster />
      </body>
    </html>
  )
}
