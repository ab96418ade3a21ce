import { useEffect, useState } from 'react'
import { announce } from './announce'
import { copyText } from './copy-text'

const FEEDBACK_MS = 1800

export type CopyState = 'idle' | 'copied' | 'failed'

/** Copies a text and tells, on the control and to screen readers, for a moment how it went. */
export function useCopy(text: string): { state: CopyState; copy: () => Promise<void> } {
  const [attempt, setAttempt] = useState<{ state: CopyState }>({ state: 'idle' })

  useEffect(() => {
    if (attempt.state === 'idle') return
    const timer = setTimeout(() => setAttempt({ state: 'idle' }), FEEDBACK_MS)
    return () => clearTimeout(timer)
  }, [attempt])

  const copy = async () => {
    const isCopied = await copyText(text)
    setAttempt({ state: isCopied ? 'copied' : 'failed' })
    announce(isCopied ? `Copied ${text}` : `Copying is blocked here. The text is ${text}`)
  }
  return { state: attempt.state, copy }
}
