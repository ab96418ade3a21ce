'use client'

import { track } from '@/features/analytics/track'
import { announce } from '@/ui/announce'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { copyText } from '@/ui/copy-text'
import { CheckIcon, ShareIcon } from '@/ui/icons'
import { useForAMoment } from '@/ui/use-for-a-moment'
import { shareByBrowser } from './share-by-browser'

type ShareButtonProps = {
  title: string
  text?: string
  /** The address without the host: "/sref/ink-wash". */
  path: string
  /** The style that is shared, for the count of shares. */
  srefSlug?: string
  /** Default: a quiet button. */
  className?: string
}

/** Opens the browser's own share sheet; copies the address where there is none. */
export function ShareButton({ title, text, path, srefSlug, className }: ShareButtonProps) {
  const [said, say] = useForAMoment<'Copied' | 'Blocked'>()

  const share = async () => {
    const url = new URL(path, location.origin).href
    const outcome = await shareByBrowser({ title, url, ...(text && { text }) })
    if (outcome === 'cancelled') return
    if (outcome === 'impossible' && !(await copyAddress(url))) return say('Blocked')
    if (outcome === 'impossible') say('Copied')
    if (srefSlug) track({ type: 'share', ref: srefSlug })
  }
  return (
    <button type="button" onClick={share} className={`script-only ${className ?? QUIET_BUTTON}`}>
      {said === 'Copied' ? <CheckIcon /> : <ShareIcon />}
      <span className="grid">
        <span className={`col-start-1 row-start-1 ${said ? 'opacity-0' : ''}`}>Share</span>
        <span aria-hidden="true" className="col-start-1 row-start-1">
          {said}
        </span>
      </span>
    </button>
  )
}

async function copyAddress(url: string): Promise<boolean> {
  const isCopied = await copyText(url)
  announce(isCopied ? 'Copied the address' : `Copying is blocked here. The address is ${url}`)
  return isCopied
}
