'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { ExactSref, SearchApiAnswer } from '@/domain/api/search'
import { LockIcon } from '@/ui/icons'

/**
 * The page is the same for everyone, so it cannot know whether a code belongs to a premium style.
 * This asks as the one who looks at it, and leads there whoever may read such codes.
 */
export function CodeLookup({ code }: { code: string }) {
  const [style, setStyle] = useState<ExactSref | null>(null)

  useEffect(() => {
    const abort = new AbortController()
    findStyle(code, abort.signal).then(setStyle, (error: unknown) => {
      if (!abort.signal.aborted) console.warn('The code could not be looked up.', error)
    })
    return () => abort.abort()
  }, [code])

  if (!style?.premium) return null
  return (
    <p role="status" className="flex items-center gap-2 text-body">
      <LockIcon />
      <span>
        The code of{' '}
        <Link
          href={`/sref/${style.slug}`}
          prefetch={false}
          className="font-semibold underline underline-offset-4"
        >
          {style.title}
        </Link>
      </span>
    </p>
  )
}

async function findStyle(code: string, signal: AbortSignal): Promise<ExactSref | null> {
  const asked = new URLSearchParams({ q: code, limit: '1', facets: '' })
  const response = await fetch(`/api/search?${asked}`, { signal })
  if (!response.ok) throw new Error(`Answered with ${response.status}`)
  const { exact }: Pick<SearchApiAnswer, 'exact'> = await response.json()
  return exact
}
