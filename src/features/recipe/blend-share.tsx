'use client'

import { useSyncExternalStore } from 'react'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { CopyButton } from '@/ui/copy-button'
import { ShareButton } from '../share/share-button'

/** Ways to hand the blend on. The address holds everything but the codes of premium styles. */
export function BlendShare({ href, isEmpty }: { href: string; isEmpty: boolean }) {
  const origin = useSyncExternalStore(subscribeToNothing, readOrigin, () => '')
  const canShare = useSyncExternalStore(subscribeToNothing, hasShareSheet, () => false)
  if (isEmpty) return null
  return (
    <div className="flex flex-wrap gap-2">
      <CopyButton
        text={`${origin}${href}`}
        label="Copy link to this blend"
        className={`${QUIET_BUTTON} script-only`}
      >
        Copy link
      </CopyButton>
      {canShare && <ShareButton title="A blend of styles" path={href} />}
      <noscript>
        <a href={href} className="flex min-h-11 items-center underline underline-offset-4">
          The address of this blend
        </a>
      </noscript>
    </div>
  )
}

function readOrigin(): string {
  return location.origin
}

function hasShareSheet(): boolean {
  return 'share' in navigator
}

function subscribeToNothing(): () => void {
  return () => undefined
}
