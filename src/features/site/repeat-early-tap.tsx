'use client'

import { useEffect } from 'react'

/** What the front's script notes while a page waits for its scripts (`start-scripts-late.ts`). */
type EarlyTap = { button: HTMLElement | null; stop: () => void }

/** Taps the button again that was tapped before the page could answer; the last, where there were more. */
export function RepeatEarlyTap() {
  useEffect(() => {
    const { earlyTap } = globalThis as { earlyTap?: EarlyTap }
    earlyTap?.stop()
    if (earlyTap?.button?.isConnected) earlyTap.button.click()
    Reflect.deleteProperty(globalThis, 'earlyTap')
  }, [])
  return null
}
