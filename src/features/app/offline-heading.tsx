'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { useIsOnline } from '@/ui/use-is-online'
import { readWantedPath } from './read-wanted-path'

/** Why one is here, and the way to the page that was wanted: by itself as soon as there is one. */
export function OfflineHeading() {
  const isOnline = useIsOnline()
  const wanted = useSyncExternalStore(subscribeToNothing, readWanted, () => null)

  useEffect(() => {
    if (!wanted) return
    const goOn = () => location.replace(wanted)
    addEventListener('online', goOn)
    return () => removeEventListener('online', goOn)
  }, [wanted])

  return (
    <header className="grid justify-items-start gap-4">
      <h1 className="titling text-title tracking-tight">
        {wanted || !isOnline ? 'No connection' : 'Kept on this device'}
      </h1>
      <p className="max-w-[52ch] text-body text-muted">
        {wanted
          ? 'The gallery cannot be reached, and the page that you wanted is not kept on this device. What you have seen lately is.'
          : 'Styles and lists that you have seen lately can be opened without a connection.'}
      </p>
      {wanted && (
        <a href={wanted} className={`${PRIMARY_BUTTON} mt-1`}>
          Try again
        </a>
      )}
    </header>
  )
}

function readWanted(): string | null {
  return readWantedPath(location.search)
}

function subscribeToNothing(): () => void {
  return () => undefined
}
