'use client'

import { TextField, type TextFieldProps } from './text-field'

type EmailFieldProps = Partial<Pick<TextFieldProps, 'autoComplete' | 'hint'>> & { label?: string }

/** The address of an account; `username` as its purpose, so that password managers keep it so. */
export function EmailField({ label = 'E-mail address', ...rest }: EmailFieldProps) {
  return (
    <TextField
      name="email"
      type="email"
      inputMode="email"
      label={label}
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      {...rest}
    />
  )
}
