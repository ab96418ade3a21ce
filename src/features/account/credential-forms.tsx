'use client'

import type { Account } from '@/domain/api/auth'
import { ApiForm } from './api-form'
import { Disclosure } from './disclosure'
import { EmailField } from './email-field'
import { PasswordField } from './password-field'

type Answer = { message: string }

/** Another address, and another password. */
export function CredentialForms({ account }: { account: Account }) {
  return (
    <>
      <Disclosure label="Change e-mail address">
        {() => (
          <ApiForm<Answer>
            path="/api/auth/change-email"
            button="Send a link to the new address"
            done={({ message }) => <p className="text-body">{message}</p>}
          >
            <EmailField
              label="New e-mail address"
              hint={`Now it is ${account.email}. Until the link is used, nothing changes.`}
            />
            <PasswordField name="currentPassword" label="Current password" kind="current" />
          </ApiForm>
        )}
      </Disclosure>
      <Disclosure label="Change password">
        {() => (
          <ApiForm<Answer>
            path="/api/auth/change-password"
            button="Set the new password"
            done={({ message }) => <p className="text-body">{message}</p>}
          >
            {/* Password managers file the new password under this name. */}
            <input type="hidden" name="username" autoComplete="username" value={account.email} />
            <PasswordField name="currentPassword" label="Current password" kind="current" />
            <PasswordField name="newPassword" label="New password" kind="new" />
          </ApiForm>
        )}
      </Disclosure>
    </>
  )
}
