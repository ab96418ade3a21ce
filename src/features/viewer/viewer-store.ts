import type { Account, MeAnswer } from '@/domain/api/auth'
import { ApiFailure, callApi } from '../api/call-api'
import { forgetViewer, rememberViewer } from './kept'
import { dropSessionHint, hasSessionHint } from './session-hint'

export type Viewer = {
  /** Null: a visitor, or not known yet. */
  viewer: Account | null
  /** False until it is sure; pages show visitors what they are made of until then. */
  isKnown: boolean
  /** True where a session may be open and the gallery could not be asked. */
  isUnreachable: boolean
}

export const UNKNOWN: Viewer = { viewer: null, isKnown: false, isUnreachable: false }

/** For how long nobody asks again when the page comes back to the front, in milliseconds. */
const FRESH_MS = 30_000

const listeners = new Set<() => void>()
let state = UNKNOWN
let askedAt = 0
let isAsking = false

/** Who looks at the page, as far as it is known. One object until something changes. */
export function currentViewer(): Viewer {
  return state
}

/**
 * Tells `listener` of every change. The first one makes the page ask who is signed in, which costs a
 * visitor no request: the API is asked only where a session may be open.
 */
export function subscribeToViewer(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    addEventListener('visibilitychange', lookAgain)
    addEventListener('online', lookAgain)
    if (!state.isKnown) void look()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('visibilitychange', lookAgain)
    removeEventListener('online', lookAgain)
  }
}

/** Notes who is signed in from now on; null for nobody. What was kept for someone else is cleared. */
export function setViewer(viewer: Account | null): void {
  askedAt = Date.now()
  if (viewer) rememberViewer(viewer)
  set({ viewer, isKnown: true, isUnreachable: false })
}

/** Notes that the viewer has left: nothing of theirs stays in this browser. */
export function dropViewer(): void {
  forgetViewer()
  setViewer(null)
}

/** Asks the API once more, after something about the account has changed. */
export async function look(): Promise<void> {
  if (isAsking) return
  if (!hasSessionHint()) {
    setViewer(null)
    return
  }
  isAsking = true
  try {
    const { user } = await callApi<MeAnswer>('/api/auth/me')
    if (!user) void dropSessionHint()
    setViewer(user)
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    set({ ...state, isKnown: true, isUnreachable: true })
  } finally {
    isAsking = false
  }
}

/** Someone may have signed in or out in another tab, and premium may have ended, meanwhile. */
function lookAgain(): void {
  const isStale = state.isUnreachable || Date.now() - askedAt > FRESH_MS
  const hasLeft = state.viewer !== null && !hasSessionHint()
  if (document.visibilityState === 'visible' && (isStale || hasLeft)) void look()
}

function set(next: Viewer): void {
  const isSame =
    next.isKnown === state.isKnown &&
    next.isUnreachable === state.isUnreachable &&
    JSON.stringify(next.viewer) === JSON.stringify(state.viewer)
  if (isSame) return
  state = next
  for (const listener of [...listeners]) listener()
}
