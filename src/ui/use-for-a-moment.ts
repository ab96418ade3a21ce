import { useCallback, useEffect, useState } from 'react'

/** Long enough to read two words. */
const MOMENT_MS = 1_800

/** A value that is shown for a moment after it was set, and null before and after. */
export function useForAMoment<Value>(): [value: Value | null, show: (value: Value) => void] {
  const [shown, setShown] = useState<{ value: Value } | null>(null)

  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => setShown(null), MOMENT_MS)
    return () => clearTimeout(timer)
  }, [shown])

  return [shown?.value ?? null, useCallback((value: Value) => setShown({ value }), [])]
}
