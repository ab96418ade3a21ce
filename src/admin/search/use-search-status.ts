import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiFailure, callApi, toApiFailure } from './call-api'
import { isRunning, type SearchStatus } from './search-status'

const CALM_MS = 10_000
const BUSY_MS = 1_000
const FAILED_MS = 5_000

type Known = {
  /** The latest that is known, also when it could not be refreshed since. */
  status: SearchStatus | null
  /** Why the last attempt to refresh it failed. */
  failure: ApiFailure | null
}

/**
 * The status of search, read again every ten seconds, every second while something is going on, and
 * whenever the page comes to the front. A page in the background asks nothing.
 */
export function useSearchStatus({ isHurried }: { isHurried: (status: SearchStatus) => boolean }) {
  const url = useSearchUrl()('status')
  const [known, setKnown] = useState<Known>({ status: null, failure: null })
  const reader = useRef<() => void>(() => undefined)

  useEffect(() => {
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      clearTimeout(timer)
      try {
        const status = await callApi<SearchStatus>({ url, signal: controller.signal })
        setKnown({ status, failure: null })
        schedule(isBusy(status) || isHurried(status) ? BUSY_MS : CALM_MS)
      } catch (error) {
        if (controller.signal.aborted) return
        setKnown(({ status }) => ({ status, failure: toApiFailure(error) }))
        schedule(FAILED_MS)
      }
    }
    const schedule = (delayMs: number) => {
      if (!controller.signal.aborted && !document.hidden) timer = setTimeout(read, delayMs)
    }
    const readWhenSeen = () => {
      clearTimeout(timer)
      if (!document.hidden) void read()
    }
    document.addEventListener('visibilitychange', readWhenSeen)
    reader.current = () => void read()
    void read()
    return () => {
      controller.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', readWhenSeen)
    }
  }, [url, isHurried])

  const refresh = useCallback(() => reader.current(), [])
  return { ...known, refresh }
}

/** Makes the address of an endpoint under `/api/cms/search`. */
export function useSearchUrl() {
  const { config } = useConfig()
  return useCallback(
    (name: string) => formatAdminURL({ apiRoute: config.routes.api, path: `/search/${name}` }),
    [config.routes.api],
  )
}

function isBusy({ lastReconcile, lastReindex, unsent }: SearchStatus): boolean {
  return unsent > 0 || isRunning(lastReconcile) || isRunning(lastReindex)
}
