'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import { hasToasts, onFirstToast } from './toast'

const ToastList = lazy(() => import('./toast-list'))

/** The place where `toast` shows its messages; once a page. It is nothing until the first one. */
export function Toaster() {
  const isWanted = useSyncExternalStore(onFirstToast, hasToasts, () => false)
  if (!isWanted) return null
  return (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  )
}
