'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useRef, useTransition } from 'react'
import { normaliseSearchText } from '@/domain/search/search-query'
import { browseHref, readGalleryQuery, searchedFor } from '../gallery/gallery-query'

const PAUSE_MS = 150

/** Where results follow what is typed. */
export const RESULTS_PATH = '/browse'

export type LiveSearch = {
  /** True from a question until its answer is on screen. */
  isPending: boolean
  /** The text has changed; on `/browse` its results follow after a short pause. */
  type: () => void
  /** Shows the results at once. The next text gets a place of its own in the history. */
  submit: () => void
  /** Whoever was typing has turned to something else. */
  leave: () => void
  /** The address has come to hold this text: because of what was typed here, or of something else. */
  follow: (text: string) => void
}

/**
 * The way of a text from the field into the address and back. All that is typed in one go is one step
 * in the history: its first results are added to it, further ones replace them. The router forgets an
 * answer that is still on its way when it is asked something else, so old ones never overtake new.
 */
export function useLiveSearch(field: RefObject<HTMLInputElement | null>): LiveSearch {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What the address holds, or will when the answer is there. Null: nobody has asked from here. */
  const asked = useRef<string | null>(null)
  /** What was typed in this go, and whether the history has a step for it. */
  const go = useRef<{ texts: Set<string>; hasStep: boolean } | null>(null)

  useEffect(() => {
    const stop = () => {
      stopTimer(timer)
      go.current = null
    }
    addEventListener('popstate', stop)
    return () => {
      removeEventListener('popstate', stop)
      stop()
    }
  }, [])

  const show = (isTyped: boolean) => {
    stopTimer(timer)
    const isOnBrowse = location.pathname === RESULTS_PATH
    const shown = readGalleryQuery(new URLSearchParams(isOnBrowse ? location.search : ''))
    const wanted = searchedFor(shown, field.current?.value ?? '')
    const before = isOnBrowse ? (asked.current ?? shown.q) : null
    const hasStep = go.current?.hasStep ?? false
    go.current = isTyped ? (go.current ?? { texts: new Set(), hasStep }) : null
    go.current?.texts.add(wanted.q)
    if (wanted.q === before) return
    asked.current = wanted.q
    const href = browseHref(wanted)
    startTransition(() => {
      if (hasStep) router.replace(href, { scroll: false })
      else router.push(href, { scroll: !isOnBrowse })
    })
  }

  return {
    isPending,
    type: () => {
      stopTimer(timer)
      // On the way to the results one may type on, too.
      const isLive = location.pathname === RESULTS_PATH || isPending
      if (isLive) timer.current = setTimeout(show, PAUSE_MS, true)
    },
    submit: () => show(false),
    leave: () => {
      if (timer.current === undefined) go.current = null
    },
    follow: (text) => {
      const isFromHere = go.current?.texts.has(text) ?? false
      if (go.current && isFromHere) go.current.hasStep = true
      else if (text !== asked.current) go.current = null
      if (isFromHere || timer.current !== undefined) return
      asked.current = text
      const shown = normaliseSearchText(field.current?.value ?? '')
      if (field.current && shown !== text) field.current.value = text
    },
  }
}

function stopTimer(timer: { current: ReturnType<typeof setTimeout> | undefined }): void {
  clearTimeout(timer.current)
  timer.current = undefined
}
