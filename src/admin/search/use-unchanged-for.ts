import { useEffect, useState } from 'react'

/** Whether `value` has stayed the same for so long. `null` counts as nothing to wait for. */
export function useUnchangedFor(value: string | null, durationMs: number): boolean {
  const [unchanged, setUnchanged] = useState<string | null>(null)
  useEffect(() => {
    if (value === null) return
    const timer = setTimeout(() => setUnchanged(value), durationMs)
    return () => clearTimeout(timer)
  }, [value, durationMs])
  return value !== null && unchanged === value
}
