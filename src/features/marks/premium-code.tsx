'use client'

import Link from 'next/link'
import { useState } from 'react'
import { announce } from '@/ui/announce'
import { copyPromisedText } from '@/ui/copy-promised-text'
import { CheckIcon, CopyIcon, LockIcon } from '@/ui/icons'
import { toast } from '@/ui/toast'
import { useForAMoment } from '@/ui/use-for-a-moment'
import { track } from '../analytics/track'
import { ApiFailure } from '../api/call-api'
import { useIsPremium } from '../viewer/use-viewer'
import { fetchParameter } from './premium-parameter'

type PremiumCodeProps = { slug: string; title: string }

const CHIP =
  'relative z-1 flex min-h-11 min-w-0 items-center gap-2 rounded-chip px-3 text-small transition-colors duration-150'

/**
 * In place of the code of a premium style: the lock, which leads to what premium is, or for whoever may
 * read it a button that fetches the code and copies it as a parameter.
 */
export function PremiumCode({ slug, title }: PremiumCodeProps) {
  if (useIsPremium()) return <CopyPremiumCode slug={slug} title={title} />
  return (
    <Link
      href="/premium"
      prefetch={false}
      className={`${CHIP} border border-line font-semibold hover:border-ink`}
    >
      <LockIcon />
      Premium
      <span className="sr-only">: how to see the code of {title}</span>
    </Link>
  )
}

function CopyPremiumCode({ slug, title }: PremiumCodeProps) {
  const [parameter, setParameter] = useState<string | null>(null)
  const [outcome, show] = useForAMoment<'copied' | 'blocked'>()

  // On its way while the pointer comes down, so that pressing is instant.
  const prepare = () => void fetchParameter(slug).catch(() => undefined)

  const copy = async () => {
    try {
      const coming = fetchParameter(slug)
      const isCopied = await copyPromisedText(coming)
      const known = await coming
      setParameter(known)
      show(isCopied ? 'copied' : 'blocked')
      announce(isCopied ? `Copied ${known}` : `Copying is blocked here. The text is ${known}`)
      if (isCopied) track({ type: 'copy', ref: slug })
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      toast({ message: error.message })
    }
  }

  return (
    <button
      type="button"
      onClick={copy}
      onPointerEnter={prepare}
      onFocus={prepare}
      data-state={outcome ?? 'idle'}
      className={`${CHIP} justify-between bg-shade text-left hover:bg-ink hover:text-wall data-[state=copied]:bg-ink data-[state=copied]:text-wall`}
    >
      <span className="truncate">
        {outcome ? (
          <span className="font-semibold">{outcome === 'copied' ? 'Copied' : 'Blocked'}</span>
        ) : parameter ? (
          <span className="font-mono text-note sm:text-small">
            {parameter.slice('--sref '.length)}
          </span>
        ) : (
          <span className="font-semibold">Copy code</span>
        )}
      </span>
      <span className="sr-only"> of {title}</span>
      {outcome === 'copied' ? <CheckIcon /> : <CopyIcon />}
    </button>
  )
}
