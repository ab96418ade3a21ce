'use client'

import { type KeyboardEvent, useState } from 'react'
import { PASSWORD_LENGTH } from '@/domain/accounts/password-length'
import { TextField } from './text-field'

type PasswordFieldProps = {
  name: string
  label: string
  /** `new` asks password managers for a good one and says what makes one. */
  kind: 'current' | 'new'
}

const NEW_HINT = `At least ${PASSWORD_LENGTH.min} characters. A few words in a row are easy to remember.`

/** A password that can be shown, and that tells when the keyboard writes capitals. */
export function PasswordField({ name, label, kind }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false)
  const [hasCapsLock, setHasCapsLock] = useState(false)
  const watch = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'))
  const hint = hasCapsLock ? 'Caps Lock is on.' : kind === 'new' && NEW_HINT
  return (
    <TextField
      name={name}
      label={label}
      type={isShown ? 'text' : 'password'}
      autoComplete={`${kind}-password`}
      autoCapitalize="none"
      spellCheck={false}
      {...(kind === 'new' && { minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max })}
      onKeyDown={watch}
      onKeyUp={watch}
      onBlur={() => setHasCapsLock(false)}
      {...(hint && { hint })}
      control={
        <button
          type="button"
          aria-pressed={isShown}
          aria-label="Show the password"
          onClick={() => setIsShown(!isShown)}
          className="absolute inset-y-0 right-0 w-18 rounded-chip text-note font-semibold text-muted hover:text-ink focus-visible:-outline-offset-4"
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      }
    />
  )
}
