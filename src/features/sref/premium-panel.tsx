'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { LockIcon } from '@/ui/icons'
import { RecipePanel } from './recipe-panel'
import type { StyleChoices } from './style-choices'
import type { StyleSref } from './style-sref'
import { type Opening, useOpenedStyle } from './use-opened-style'

type PremiumPanelProps = Pick<StyleSref, 'slug'> & { choices: StyleChoices }

/** The parameters of a premium style for those who may see them, and the way there for all others. */
export function PremiumPanel({ slug, choices }: PremiumPanelProps) {
  const opening = useOpenedStyle(slug)
  if (opening.state === 'open') {
    return <RecipePanel {...opening.style} slug={slug} choices={choices} />
  }
  return (
    <section
      aria-label="Premium"
      aria-busy={opening.state === 'loading'}
      className="grid content-start justify-items-start gap-3 border-2 border-ink p-4 lg:min-h-87"
    >
      <LockedPanel opening={opening} slug={slug} />
    </section>
  )
}

type LockedProps = { opening: Exclude<Opening, { state: 'open' }>; slug: string }

function LockedPanel({ opening, slug }: LockedProps) {
  if (opening.state === 'loading') {
    return (
      <>
        <Heading>Opening for you</Heading>
        <p className="text-small text-muted">The code and the samples are on their way.</p>
      </>
    )
  }
  if (opening.state === 'failed') {
    return (
      <>
        <Heading>This did not open</Heading>
        <p role="alert" className="text-small text-muted">
          {opening.message}
        </p>
        <button type="button" onClick={opening.retry} className={QUIET_BUTTON}>
          Try again
        </button>
      </>
    )
  }
  return (
    <>
      <p aria-hidden="true" className="font-mono text-body text-muted">
        --sref ••••••••••
      </p>
      <Heading>For premium members</Heading>
      <p className="text-small text-muted">
        The code, the prompts and the other samples of this style are open to premium members. What
        you see here is its cover and its colours.
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <Link href="/premium" prefetch={false} className={PRIMARY_BUTTON}>
          What premium gives
        </Link>
        {opening.viewer === null && (
          <a href={`/sign-in?next=${encodeURIComponent(`/sref/${slug}`)}`} className={QUIET_BUTTON}>
            Sign in
          </a>
        )}
      </div>
    </>
  )
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <h2 className="flex items-center gap-2 text-body font-semibold">
      <LockIcon />
      {children}
    </h2>
  )
}
