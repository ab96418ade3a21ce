'use client'

import useSWR from 'swr'
import type { SuggestAnswer } from '@/domain/api/suggest'
import { callApi } from '@/features/api/call-api'
import { useSettled } from './use-settled'

const MOST = 8

/** Styles whose titles fit what is typed; old answers stand until the new one is there. */
export function useStyleSuggestions(text: string) {
  const asked = useSettled(text.trim())
  const path = `/api/search/suggest?${new URLSearchParams({ q: asked, limit: '20' })}`
  const { data } = useSWR(asked === '' ? null : path, callApi<SuggestAnswer>, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  })
  const isWanted = asked !== '' && text.trim() !== ''
  const found = isWanted ? (data?.suggestions ?? []) : []
  const styles = found.filter(({ kind }) => kind === 'style').slice(0, MOST)
  return { styles, isAnswered: isWanted && data !== undefined }
}
