import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MergeReport } from '@/domain/merge-report'
import { callApi, toApiFailure } from '../search/call-api'
import type { TermCollection } from './term-collection'

type Source = { collection: TermCollection; id: string }

type Plan =
  | { state: 'none' | 'counting' }
  | { state: 'ready'; report: MergeReport }
  | { state: 'failed'; message: string }

/** Counts what a merge into the chosen term would change, and does it. */
export function useMerge({ collection, id }: Source) {
  const { config } = useConfig()
  const [plan, setPlan] = useState<Plan>({ state: 'none' })
  const [isMerging, setIsMerging] = useState(false)
  const counting = useRef<AbortController>(undefined)
  const apiRoute = config.routes.api

  const call = useCallback(
    (body: { into: string; dryRun: boolean }, signal?: AbortSignal) =>
      callApi<MergeReport>({
        url: formatAdminURL({ apiRoute, path: `/${collection}/${id}/merge` }),
        method: 'POST',
        body,
        ...(signal ? { signal } : {}),
      }),
    [apiRoute, collection, id],
  )

  const choose = useCallback(
    async (into: string | null) => {
      counting.current?.abort()
      if (into === null) return setPlan({ state: 'none' })
      const controller = new AbortController()
      counting.current = controller
      setPlan({ state: 'counting' })
      try {
        const report = await call({ into, dryRun: true }, controller.signal)
        setPlan({ state: 'ready', report })
      } catch (error) {
        if (controller.signal.aborted) return
        setPlan({ state: 'failed', message: toApiFailure(error).message })
      }
    },
    [call],
  )

  /** Null where it could not be done; the plan then says why. */
  const merge = useCallback(
    async (into: string): Promise<MergeReport | null> => {
      setIsMerging(true)
      try {
        return await call({ into, dryRun: false })
      } catch (error) {
        setPlan({ state: 'failed', message: toApiFailure(error).message })
        return null
      } finally {
        setIsMerging(false)
      }
    },
    [call],
  )

  useEffect(() => () => counting.current?.abort(), [])
  return { plan, isMerging, choose, merge }
}
