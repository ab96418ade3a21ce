import { PASSWORD_LENGTH } from '@/domain/accounts/password-policy'
import { OneFieldForm } from './one-field-form'

/** Sets a new password by the link of a mail. */
export function NewPasswordForm({ token }: { token: string }) {
  return (
    <OneFieldForm
      path="/api/auth/reset-password"
      fixed={{ token }}
      field={{
        name: 'password',
        type: 'password',
        autoComplete: 'new-password',
        minLength: PASSWORD_LENGTH.min,
        maxLength: PASSWORD_LENGTH.max,
      }}
      label="New password"
      hint={`At least ${PASSWORD_LENGTH.min} characters. A few words in a row are easy to remember.`}
      button="Set the password"
      next={{ label: 'Browse the gallery', href: '/' }}
    />
  )
}

/** Asks for the mail with that link. */
export function AskForResetForm() {
  return (
    <OneFieldForm
      path="/api/auth/forgot-password"
      field={{ name: 'email', type: 'email', autoComplete: 'email' }}
      label="E-mail address of your account"
      button="Send me a link"
    />
  )
}

/** Asks for the mail that opens an account once more. */
export function AskForConfirmationForm() {
  return (
    <OneFieldForm
      path="/api/auth/resend-verification"
      field={{ name: 'email', type: 'email', autoComplete: 'email' }}
      label="E-mail address that you registered with"
      button="Send me a new link"
    />
  )
}
