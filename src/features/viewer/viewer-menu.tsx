'use client'

import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { type MouseEvent, useId, useRef, useSyncExternalStore } from 'react'
import { PersonIcon } from '@/ui/icons'
import { toast } from '@/ui/toast'
import { ApiFailure } from '../api/call-api'
import { hasSessionHint } from './session-hint'
import { signInHref } from './sign-in-href'
import { signOut } from './sign-out'
import { useViewer } from './use-viewer'

const ITEM =
  'flex min-h-11 w-full items-center px-4 text-left text-small hover:bg-shade focus-visible:-outline-offset-2'

const CORNER = 'flex size-11 items-center justify-center rounded-chip text-ink'

const FACE = <PersonIcon className="size-5!" />

/**
 * The corner of the header that knows who looks: the way to sign in, or what is the member's own. Both
 * fill the same place, so that nothing moves when it becomes known.
 */
export function ViewerMenu() {
  const { viewer, isKnown } = useViewer()
  const mayBeMember = useSyncExternalStore(subscribeToNothing, hasSessionHint, () => false)
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const pathname = usePathname()

  if (!viewer && !isKnown && mayBeMember) return <span className={CORNER}>{FACE}</span>
  if (!viewer) return <SignInLink onLead={router.push} />

  const close = () => menu.current?.hidePopover()
  const leave = async () => {
    close()
    try {
      await signOut()
      toast({ message: 'You are signed out.' })
      if (PERSONAL.test(pathname)) router.push('/')
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      toast({ message: `You are still signed in. ${error.message}` })
    }
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`Your account, ${viewer.username}`}
        className={`${CORNER} hover:bg-shade`}
      >
        {FACE}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        onToggle={({ newState, currentTarget }) => {
          if (newState === 'open') placeBelow(currentTarget)
        }}
        className="inset-auto m-0 w-60 rounded-chip border border-line bg-wall py-1 text-ink shadow-lg"
      >
        <p className="truncate border-b border-line px-4 pt-2 pb-2.5 text-note text-muted">
          {viewer.username}
          {viewer.isPremium && ' · Premium'}
        </p>
        <nav aria-label="Your account" className="pt-1">
          <Link href="/favorites" prefetch={false} onClick={close} className={ITEM}>
            Favourites
          </Link>
          <Link href="/account" prefetch={false} onClick={close} className={ITEM}>
            Account
          </Link>
          {viewer.roles.some((role) => role !== 'member') && (
            <a href="/admin" className={ITEM}>
              Admin
            </a>
          )}
          <button type="button" onClick={leave} className={ITEM}>
            Sign out
          </button>
        </nav>
      </div>
    </>
  )
}

/** Pages that show nothing to visitors. */
const PERSONAL = /^\/(account|favorites)(\/|$)/

function SignInLink({ onLead }: { onLead: (href: string) => void }) {
  const lead = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onLead(signInHref())
  }
  return (
    <Link
      href="/sign-in"
      prefetch={false}
      onClick={lead}
      className="flex min-h-11 items-center text-small text-muted transition-colors duration-150 hover:text-ink"
    >
      Sign in
    </Link>
  )
}

/** Its right edge below that of what has opened it, in the viewport. */
function placeBelow(menu: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${menu.id}"]`)
  if (!button) return
  const { right, bottom } = button.getBoundingClientRect()
  menu.style.top = `${bottom + 4}px`
  menu.style.right = `${document.documentElement.clientWidth - right}px`
}

function subscribeToNothing(): () => void {
  return () => undefined
}
