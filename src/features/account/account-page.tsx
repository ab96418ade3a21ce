'use client'

import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { useViewer } from '../viewer/use-viewer'
import { AccountSection } from './account-section'
import { ApiKeys } from './api-keys'
import { CredentialForms } from './credential-forms'
import { DeleteAccount } from './delete-account'
import { Profile } from './profile'
import { Sessions } from './sessions'

/** All that an account's owner can see and change. */
export function AccountPage() {
  const { viewer, isKnown, isUnreachable } = useViewer()
  if (!isKnown) return <Waiting />
  if (!viewer) return isUnreachable ? <Unreachable /> : <SignInFirst />
  return (
    <div className="grid">
      <AccountSection title="Profile">
        <Profile account={viewer} />
      </AccountSection>
      <AccountSection
        title="E-mail and password"
        lead="Both are changed with your present password, so that an open browser is not enough."
      >
        <CredentialForms account={viewer} />
      </AccountSection>
      <AccountSection title="Sessions" lead="A session lasts a week, in each browser of its own.">
        <Sessions />
      </AccountSection>
      <AccountSection
        title="API keys"
        lead={
          <>
            For programs that act in your name. How they are used is in the{' '}
            <Link href="/api/docs" prefetch={false} className="underline underline-offset-4">
              documentation of the API
            </Link>
            .
          </>
        }
      >
        <ApiKeys />
      </AccountSection>
      <AccountSection
        title="Your data"
        lead="All that is held about you, as one JSON file: profile, likes, favourites, keys and events."
      >
        <a href="/api/user/export" download className={QUIET_BUTTON}>
          Download my data
        </a>
      </AccountSection>
      <AccountSection
        title="Delete this account"
        lead="Likes, favourites, keys and sessions go at once and for good."
      >
        <DeleteAccount />
      </AccountSection>
    </div>
  )
}

/** The first section's room, until it is known who looks. */
function Waiting() {
  return (
    <div
      aria-hidden="true"
      className="script-only grid min-h-dvh content-start gap-4 border-t border-line pt-7"
    >
      <span className="h-5 w-2/5 bg-shade" />
      <span className="h-5 w-3/5 bg-shade" />
      <span className="h-5 w-1/2 bg-shade" />
    </div>
  )
}

function SignInFirst() {
  return (
    <div className="grid justify-items-start gap-5">
      <p className="text-body text-muted">Sign in to see and change your account.</p>
      <div className="flex flex-wrap gap-3">
        <Link href="/sign-in?next=/account" prefetch={false} className={PRIMARY_BUTTON}>
          Sign in
        </Link>
        <Link href="/register" prefetch={false} className={QUIET_BUTTON}>
          Create an account
        </Link>
      </div>
    </div>
  )
}

function Unreachable() {
  return (
    <p className="border-l-2 border-ink pl-3 text-body">
      The gallery cannot be reached, so your account cannot be shown. It appears when the connection
      is back.
    </p>
  )
}
