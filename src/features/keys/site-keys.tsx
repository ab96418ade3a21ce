'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { onAskForKeys } from './ask-for-keys'
import { isPlainKey } from './is-plain-key'
import { JUMPS } from './key-list'
import { topDialog } from './top-dialog'

const KeyHelp = dynamic(() => import('./key-help').then((module) => module.KeyHelp), {
  ssr: false,
})

/** A second key counts for this long. */
const SEQUENCE_MS = 1_200

/** The keys that work on every page: `?` for help and `g` with a second key to go somewhere. */
export function SiteKeys() {
  const router = useRouter()
  const [isHelpOpen, setHelpOpen] = useState(false)
  useEffect(() => onAskForKeys(() => setHelpOpen(true)), [])
  useEffect(() => {
    let startedAt = Number.NEGATIVE_INFINITY
    const press = (event: KeyboardEvent) => {
      if (!isPlainKey(event) || event.repeat || isCovered()) return
      const isSecond = event.timeStamp - startedAt < SEQUENCE_MS
      startedAt = event.key === 'g' && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY
      const jump = isSecond ? JUMPS[event.key] : undefined
      if (event.key === '?') setHelpOpen(true)
      else if (jump) router.push(jump)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router])
  return isHelpOpen ? <KeyHelp onClose={() => setHelpOpen(false)} /> : null
}

/** A dialog has keys of its own, except that of a style, which is a page. */
function isCovered(): boolean {
  const dialog = topDialog()
  return dialog !== null && !dialog.hasAttribute('data-style-dialog')
}
