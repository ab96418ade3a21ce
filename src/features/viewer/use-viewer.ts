'use client'

import { useSyncExternalStore } from 'react'
import { currentViewer, subscribeToViewer, UNKNOWN, type Viewer } from './viewer-store'

export type { Viewer } from './viewer-store'

/**
 * Who looks at the page. Pages are made once for everyone, so this is asked for by the page itself, once
 * for all its parts, and only where a session may be open: visitors cost no request.
 */
export function useViewer(): Viewer {
  return useSyncExternalStore(subscribeToViewer, currentViewer, () => UNKNOWN)
}

/** Whether premium content is open to whoever looks; false until it is known. Cheap on many cards. */
export function useIsPremium(): boolean {
  return useSyncExternalStore(subscribeToViewer, isPremium, () => false)
}

function isPremium(): boolean {
  return currentViewer().viewer?.isPremium ?? false
}
