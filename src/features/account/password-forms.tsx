'use client'

import { setViewer } from '../viewer/viewer-store'
import { ApiForm } from './api-form'
import { EmailField } from './email-field'
import { Outcome } from './outcome'
import { PasswordField } from './password-field'

type Answer = { message: string }

/** Sets a new password by the link of a mail. */
export function NewPasswordForm({ token }: { token: string }) {
  return (
    <ApiForm<Answer>
      path="/api/auth/reset-password"
      toBody={({ password }) => ({ token, password })}
      button="Set the password"
      // It has ended every session, this browser's as well.
      onDone={() => setViewer(null)}
      done={({ message }) => (
        <Outcome message={message} next={{ label: 'Sign in', href: '/sign-in' }} />
      )}
    >
      <PasswordField name="password" label="New password" kind="new" />
    </ApiForm>
  )
}

/** Asks for the mail with that link. */
export function AskForResetForm() {
  return (
    <ApiForm<Answer>
      path="/api/auth/forgot-password"
      button="Send me a link"
      done={({ message }) => <Outcome message={message} />}
    >
      <EmailField label="E-mail address of your account" />
    </ApiForm>
  )
}

/** Asks for the mail that opens an account once more. */
export function AskForConfirmationForm() {
  return (
    <ApiForm<Answer>
      path="/api/auth/resend-verification"
      button="Send me a new link"
      done={({ message }) => <Outcome message={message} />}
    >
      <EmailField label="E-mail address that you registered with" />
    </ApiForm>
  )
}
