'use client'

import { useEffect, useMemo, useState } from 'react'
import type { BlendStyle } from '@/domain/api/codes'
import { keyOf } from '@/domain/recipe/recipe'
import { useViewer } from '../viewer/use-viewer'
import { codesApiPaths, type LookedUp, lookUpStyles, type StyleRef } from './style-lookup'

export type Styles = ReadonlyMap<string, BlendStyle | null>

/** @param asker the premium viewer who has asked; null for anyone. */
type Answered = { style: BlendStyle | null; asker: string | null }

/**
 * What the gallery knows of some styles: what came with the page first, the others as they are asked
 * for. Whoever may read premium codes gets those too, from answers of their own.
 */
export function useStyles(refs: StyleRef[], initial: LookedUp) {
  const [answered, setAnswered] = useState<ReadonlyMap<string, Answered>>(() =>
    toAnswered(initial, null),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const { viewer } = useViewer()
  const asker = viewer?.isPremium ? viewer.id : null

  const missing = refs.filter((ref) => {
    const known = answered.get(keyOf(ref))
    if (!known) return true
    return asker !== null && known.asker !== asker && !known.style?.code
  })
  const questions = codesApiPaths(missing).join(' ')

  useEffect(() => {
    if (questions === '') return
    const abort = new AbortController()
    lookUpStyles(questions.split(' '), abort.signal).then(
      (found) => {
        setAnswered((known) => new Map([...known, ...toAnswered(found, asker)]))
        setProblem(null)
      },
      (error: unknown) => {
        if (!abort.signal.aborted)
          setProblem(error instanceof Error ? error.message : String(error))
      },
    )
    return () => abort.abort()
  }, [questions, asker])

  const styles: Styles = useMemo(
    () => new Map([...answered].map(([key, { style }]) => [key, style])),
    [answered],
  )
  return { styles, problem, viewer }
}

function toAnswered(found: LookedUp, asker: string | null): Map<string, Answered> {
  return new Map(found.map(([key, style]) => [key, { style, asker }]))
}
