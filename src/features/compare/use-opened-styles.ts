'use client'

import useSWR from 'swr'
import type { SrefDetail } from '@/domain/api/sref-detail'
import { callApi } from '@/features/api/call-api'
import { mayReadPremium } from '@/features/sref/may-read-premium'
import type { StyleSref } from '@/features/sref/style-sref'
import { toOpenedStyle } from '@/features/sref/to-opened-style'
import { useViewer } from '@/features/viewer/use-viewer'

/** The styles with what premium members see of them, once it is there; as they are for everyone else. */
export function useOpenedStyles(styles: StyleSref[]): StyleSref[] {
  const { viewer } = useViewer()
  const locked = styles.filter(({ code }) => code === null).map(({ slug }) => slug)
  const isAllowed = viewer !== null && mayReadPremium(viewer) && locked.length > 0
  // The answers are one person's: another account never meets them.
  const key: [string, string] | null = isAllowed ? [locked.join(','), viewer.id] : null
  const { data } = useSWR(
    key,
    ([slugs]: [string, string]) => Promise.all(slugs.split(',').map(open)),
    {
      revalidateOnFocus: false,
    },
  )
  const opened = new Map(data)
  return styles.map((style) => ({ ...style, ...opened.get(style.slug) }))
}

async function open(slug: string) {
  const detail = await callApi<SrefDetail>(`/api/sref/${encodeURIComponent(slug)}`)
  return [slug, toOpenedStyle(detail) ?? {}] as const
}
