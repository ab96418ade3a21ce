'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { callApi, toApiFailure } from '../search/call-api'

const EMPTY = { currentPassword: '', newPassword: '', email: '' }

type Values = typeof EMPTY

/**
 * Changes the password or the address of whoever is signed in, with the present password. It stands in
 * the form of the account and is none of it: saving that changes neither.
 */
export function OwnCredentials() {
  const [values, setValues] = useState(EMPTY)
  const [isSending, setIsSending] = useState(false)
  const { currentPassword, newPassword, email } = values

  async function send(path: string, body: Partial<Values>): Promise<void> {
    setIsSending(true)
    try {
      const url = `/api/auth/${path}`
      const { message } = await callApi<{ message: string }>({ url, method: 'POST', body })
      toast.success(message)
      setValues(EMPTY)
    } catch (error) {
      toast.error(toApiFailure(error).message)
    } finally {
      setIsSending(false)
    }
  }

  const set = (name: keyof Values) => (value: string) => setValues({ ...values, [name]: value })
  return (
    <details className="own-credentials">
      <summary>Change your password or e-mail address</summary>
      <PlainField
        label="Current password"
        type="password"
        autoComplete="current-password"
        value={currentPassword}
        onChange={set('currentPassword')}
      />
      <div className="own-credentials__way">
        <PlainField
          label="New password"
          type="password"
          autoComplete="new-password"
          value={newPassword}
          onChange={set('newPassword')}
        />
        <Button
          buttonStyle="secondary"
          disabled={isSending || !currentPassword || !newPassword}
          onClick={() => void send('change-password', { currentPassword, newPassword })}
        >
          Set the password
        </Button>
      </div>
      <div className="own-credentials__way">
        <PlainField
          label="New e-mail address"
          type="email"
          autoComplete="email"
          value={email}
          onChange={set('email')}
        />
        <Button
          buttonStyle="secondary"
          disabled={isSending || !currentPassword || !email}
          onClick={() => void send('change-email', { currentPassword, email })}
        >
          Send a link to it
        </Button>
      </div>
    </details>
  )
}

type PlainFieldProps = {
  label: string
  type: 'password' | 'email'
  autoComplete: string
  value: string
  onChange: (value: string) => void
}

function PlainField({ label, onChange, ...input }: PlainFieldProps) {
  const id = useId()
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        // Enter would save the form around it.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </div>
  )
}
