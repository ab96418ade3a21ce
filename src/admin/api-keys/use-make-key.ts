import { useState } from 'react'
import { callApi, toApiFailure } from '../search/call-api'

const DAY_MS = 86_400_000

/** How long a key can be good for. */
export const LIFETIMES = {
  month: { label: 'after 30 days', days: 30 },
  quarter: { label: 'after 90 days', days: 90 },
  year: { label: 'after a year', days: 365 },
  none: { label: 'when it is deleted', days: null },
} as const

type Wanted = {
  name: string
  canWrite: boolean
  /** One of `LIFETIMES`. */
  lifetime: string
}

/** Makes a key; `problem` says why it could not be made. */
export function useMakeKey() {
  const [isMaking, setIsMaking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const makeKey = async ({ name, canWrite, lifetime }: Wanted): Promise<string | null> => {
    setIsMaking(true)
    setProblem(null)
    try {
      const body = { name, scopes: [canWrite ? 'write' : 'read'], expiresAt: endOf(lifetime) }
      const { key } = await callApi<{ key: string }>({
        url: '/api/user/keys',
        method: 'POST',
        body,
      })
      return key
    } catch (error) {
      setProblem(toApiFailure(error).message)
      return null
    } finally {
      setIsMaking(false)
    }
  }

  return { isMaking, problem, makeKey }
}

function endOf(lifetime: string): string | null {
  const days = Object.entries(LIFETIMES).find(([name]) => name === lifetime)?.[1].days ?? null
  return days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString()
}
