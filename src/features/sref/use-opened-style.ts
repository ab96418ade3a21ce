'use client'

import useSWR from 'swr'
import type { Account } from '@/domain/api/auth'
import type { SrefDetail } from '@/domain/api/sref-detail'
import { callApi } from '@/features/api/call-api'
import { useViewer } from '@/features/viewer/use-viewer'
import { mayReadPremium } from './may-read-premium'
import { type OpenedStyle, toOpenedStyle } from './to-opened-style'

export type Opening =
  /** For visitors and members; also until it is known who looks. */
  | { state: 'locked'; viewer: Account | null }
  | { state: 'loading' }
  | { state: 'open'; style: OpenedStyle }
  | { state: 'failed'; message: string; retry: () => void }

/** What premium members see of a premium style. It is asked for by them alone and kept in no page. */
export function useOpenedStyle(slug: string): Opening {
  const { viewer } = useViewer()
  const isAllowed = viewer !== null && mayReadPremium(viewer)
  // The answer is one person's: another account never meets it.
  const key: [string, string] | null = isAllowed
    ? [`/api/sref/${encodeURIComponent(slug)}`, viewer.id]
    : null
  const { data, error, mutate } = useSWR(
    key,
    ([path]: [string, string]) => callApi<SrefDetail>(path),
    {
      revalidateOnFocus: false,
      shouldRetryOnError: false,
    },
  )
  if (!isAllowed) return { state: 'locked', viewer }
  if (data) {
    const style = toOpenedStyle(data)
    return style ? { state: 'open', style } : { state: 'locked', viewer }
  }
  if (error) return { state: 'failed', message: error.message, retry: () => void mutate() }
  return { state: 'loading' }
}
