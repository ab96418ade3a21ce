'use client'

import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'
import { useIsOnline } from '@/ui/use-is-online'
import { readLastViewer } from '../viewer/kept'
import { useViewer } from '../viewer/use-viewer'
import { CardsWaiting } from './cards-waiting'
import { FavoritesList } from './favorites-list'

/** What the member keeps; without a connection what was kept here of it. */
export function FavoritesPage() {
  const { viewer, isKnown, isUnreachable } = useViewer()
  const isOnline = useIsOnline()
  if (!isKnown) return <CardsWaiting />
  const userId = viewer?.id ?? (isUnreachable || !isOnline ? readLastViewer()?.id : undefined)
  if (userId) return <FavoritesList key={userId} userId={userId} />
  return isOnline && !isUnreachable ? <SignInFirst /> : <NothingHere />
}

function SignInFirst() {
  return (
    <Notice
      isPart
      title="Sign in to keep styles"
      actions={
        <>
          <Link href="/sign-in?next=/favorites" prefetch={false} className={PRIMARY_BUTTON}>
            Sign in
          </Link>
          <Link href="/register" prefetch={false} className={QUIET_BUTTON}>
            Create an account
          </Link>
        </>
      }
    >
      <p>The bookmark on a style puts it here. Your favourites are with you in every browser.</p>
    </Notice>
  )
}

function NothingHere() {
  return (
    <Notice isPart title="You are offline">
      <p>No favourites are kept in this browser. They appear when the connection is back.</p>
    </Notice>
  )
}
