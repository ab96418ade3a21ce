'use client'

import { useState } from 'react'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { ApiForm } from './api-form'
import { EmailField } from './email-field'
import { PasswordField } from './password-field'
import { TextField } from './text-field'

type Answer = { message: string }

/** Asks for an account; the link in a mail opens it. */
export function RegisterForm() {
  const [email, setEmail] = useState('')
  return (
    <ApiForm<Answer>
      path="/api/auth/register"
      toBody={(fields) => {
        setEmail(fields.email ?? '')
        return fields
      }}
      button="Create my account"
      done={({ message }) => <LookIntoMail message={message} email={email} />}
    >
      <TextField
        name="username"
        label="Username"
        autoComplete="nickname"
        autoCapitalize="none"
        spellCheck={false}
        minLength={3}
        maxLength={50}
        hint="Letters, digits, dots, dashes or underscores."
      />
      <EmailField autoComplete="username" hint="A mail with a link opens the account." />
      <PasswordField name="password" label="Password" kind="new" />
    </ApiForm>
  )
}

/** What is left to do, in the mailbox, and another mail where none comes. */
function LookIntoMail({ message, email }: Answer & { email: string }) {
  return (
    <div className="grid gap-5">
      <h2 className="text-heading font-semibold tracking-tight">Look into your mail</h2>
      <p className="text-body">{message}</p>
      <p className="text-body">
        It went to <strong className="font-semibold">{email}</strong>. The link works for a day.
      </p>
      <div className="grid gap-3 border-t border-line pt-5">
        <p className="text-small text-muted">
          Nothing there? It may take a minute, or lie among the unwanted mail.
        </p>
        <ApiForm<Answer>
          path="/api/auth/resend-verification"
          toBody={() => ({ email })}
          button="Send it once more"
          buttonClassName={QUIET_BUTTON}
          done={(again) => <p className="text-small">{again.message}</p>}
        >
          {null}
        </ApiForm>
      </div>
    </div>
  )
}
