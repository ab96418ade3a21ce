'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import type { Account } from '@/domain/api/auth'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { toast } from '@/ui/toast'
import { setMark } from '../marks/set-mark'
import { safePath } from '../viewer/safe-path'
import { useViewer } from '../viewer/use-viewer'
import { setViewer } from '../viewer/viewer-store'
import { forgetWish, readWish, type Wish } from '../viewer/wish'
import { ApiForm } from './api-form'
import { EmailField } from './email-field'
import { PasswordField } from './password-field'

const LINK = 'flex min-h-11 items-center text-small underline underline-offset-4 hover:decoration-2'

/**
 * Signs someone in and leads them back to where they came from; a mark that they wanted to set there is
 * set on the way.
 */
export function SignInForm() {
  const router = useRouter()
  const { viewer } = useViewer()
  const wish = useSyncExternalStore(subscribeToNothing, describeWish, () => null)
  const [isLeaving, setIsLeaving] = useState(false)

  async function goOn({ user }: { user: Account }): Promise<void> {
    setIsLeaving(true)
    setViewer(user)
    const wish = currentWish()
    forgetWish()
    if (wish.mark) await fulfil(wish.mark)
    else toast({ message: `Welcome, ${user.username}.` })
    router.replace(wish.next)
  }

  return (
    <>
      {wish && <p className="border-l-2 border-ink pl-3 text-small">{wish}</p>}
      {viewer && !isLeaving && (
        <div className="grid justify-items-start gap-3 bg-shade p-4">
          <p className="text-small">You are signed in as {viewer.username}.</p>
          <button
            type="button"
            onClick={() => router.replace(currentWish().next)}
            className={PRIMARY_BUTTON}
          >
            Go on
          </button>
        </div>
      )}
      <ApiForm<{ user: Account }>
        path="/api/auth/login"
        button="Sign in"
        busy="Signing in …"
        onDone={goOn}
        aside={
          <Link href="/forgot-password" prefetch={false} className={LINK}>
            Forgot your password?
          </Link>
        }
      >
        <EmailField autoComplete="username" />
        <PasswordField name="password" label="Password" kind="current" />
      </ApiForm>
    </>
  )
}

/** What the address asks for, or what was remembered when someone went to register first. */
function currentWish(): Wish {
  const asked = new URLSearchParams(window.location.search).get('next')
  const kept = readWish()
  if (asked === null) return kept ? { ...kept, next: safePath(kept.next) } : { next: '/' }
  const next = safePath(asked)
  return kept?.mark && kept.next === next ? { next, mark: kept.mark } : { next }
}

function describeWish(): string | null {
  const { mark } = currentWish()
  if (!mark) return null
  return mark.kind === 'like'
    ? `Sign in, and ${mark.title} gets your like.`
    : `Sign in, and ${mark.title} is in your favourites.`
}

async function fulfil(mark: NonNullable<Wish['mark']>): Promise<void> {
  await setMark(mark, true)
  toast({
    message:
      mark.kind === 'like' ? `You like ${mark.title}.` : `${mark.title} is in your favourites.`,
  })
}

function subscribeToNothing(): () => void {
  return () => undefined
}
