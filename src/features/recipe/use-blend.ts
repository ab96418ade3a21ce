'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type Blend, EMPTY_BLEND } from '@/domain/recipe/recipe'
import { blendHref, paramsToRecipe } from '@/domain/recipe/recipe-params'
import { keepBlend, readBlend } from './blend-basket'

/** Browsers stop listening to pages that change their address at every step of a slider. */
const PAUSE_MS = 250

export type ChangeBlend = (next: Blend, kind: 'step' | 'detail') => void

/**
 * The blend of the page. It stands in the address and in this browser's storage: what changes its
 * structure is a step that Back undoes, details replace the address they belong to.
 */
export function useBlend(initial: Blend) {
  const [blend, setBlend] = useState(initial)
  const pending = useRef<{ blend: Blend; timer: ReturnType<typeof setTimeout> } | null>(null)

  const writeDetails = useCallback((isShown: boolean) => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    if (isShown) history.replaceState(null, '', blendHref(pending.current.blend))
    pending.current = null
  }, [])

  useEffect(() => {
    const initialHref = blendHref(initial)
    // The page may have been made for another step than the one that was come back to.
    const adopt = () => {
      if (location.pathname !== '/blend') return
      writeDetails(false)
      setBlend(blendOfAddress())
    }
    const here = blendOfAddress()
    const kept = readBlend()
    if (blendHref(here) !== initialHref) adopt()
    else if (isEmpty(here) && !isEmpty(kept)) {
      setBlend(kept)
      history.replaceState(null, '', blendHref(kept))
    } else if (!isEmpty(here) && isEmpty(kept)) keepBlend(here)
    addEventListener('popstate', adopt)
    return () => {
      removeEventListener('popstate', adopt)
      writeDetails(false)
    }
  }, [initial, writeDetails])

  const change: ChangeBlend = useCallback(
    (next, kind) => {
      setBlend(next)
      keepBlend(next)
      if (kind === 'step') {
        writeDetails(true)
        history.pushState(null, '', blendHref(next))
        return
      }
      writeDetails(false)
      const timer = setTimeout(() => writeDetails(true), PAUSE_MS)
      pending.current = { blend: next, timer }
    },
    [writeDetails],
  )

  /** Writes the same blend in another way, without a step. */
  const rewrite = useCallback((before: Blend, next: Blend) => {
    setBlend(next)
    if (blendHref(readBlend()) === blendHref(before)) keepBlend(next)
    history.replaceState(null, '', blendHref(next))
  }, [])

  return { blend, change, rewrite }
}

function blendOfAddress(): Blend {
  return paramsToRecipe(new URLSearchParams(location.search))
}

function isEmpty(blend: Blend): boolean {
  return blendHref(blend) === blendHref(EMPTY_BLEND)
}
