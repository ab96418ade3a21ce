import { useEffect, useState } from 'react'

/** Without another letter for this long, a text is asked for. */
const SETTLED_MS = 150

/** A text, late: as it is once nothing has changed for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
