'use client'

import { look } from '../viewer/viewer-store'
import { ApiForm } from './api-form'
import { Outcome } from './outcome'

type ConfirmLinkProps = { token: string; label: string }

type Answer = { message: string; purpose: 'registration' | 'confirm-address' | 'change-email' }

const SIGN_IN = { label: 'Sign in', href: '/sign-in' }
const BROWSE = { label: 'Browse the gallery', href: '/browse' }

/**
 * Uses the link of a mail at a press. Opening the page alone uses nothing: programs that look for
 * harm in mails open every link.
 */
export function ConfirmLink({ token, label }: ConfirmLinkProps) {
  return (
    <ApiForm<Answer>
      path="/api/auth/verify"
      toBody={() => ({ token })}
      button={label}
      onDone={() => void look()}
      done={({ message, purpose }) => (
        <Outcome message={message} next={purpose === 'change-email' ? BROWSE : SIGN_IN} />
      )}
    >
      {null}
    </ApiForm>
  )
}
