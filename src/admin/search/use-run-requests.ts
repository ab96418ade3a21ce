import { useCallback, useState } from 'react'
import { callApi } from './call-api'
import { lastRun, type SearchRunKind, type SearchStatus } from './search-status'
import { useSearchUrl } from './use-search-status'

/** When the run before the one that was asked for began; empty where there was none. */
type Requests = Partial<Record<SearchRunKind, string>>

/**
 * Asks for runs, and remembers which no worker has taken up yet: until then nothing shows in the
 * status.
 */
export function useRunRequests() {
  const toUrl = useSearchUrl()
  const [requests, setRequests] = useState<Requests>({})

  const isRequested = useCallback(
    (status: SearchStatus, kind: SearchRunKind) =>
      requests[kind] !== undefined && requests[kind] === (lastRun(status, kind)?.startedAt ?? ''),
    [requests],
  )
  const isAnyRequested = useCallback(
    (status: SearchStatus) => isRequested(status, 'reconcile') || isRequested(status, 'reindex'),
    [isRequested],
  )
  const request = useCallback(
    async (status: SearchStatus, kind: SearchRunKind) => {
      await callApi({ url: toUrl(kind), method: 'POST' })
      setRequests((others) => ({ ...others, [kind]: lastRun(status, kind)?.startedAt ?? '' }))
    },
    [toUrl],
  )
  return { isRequested, isAnyRequested, request }
}
