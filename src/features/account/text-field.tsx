'use client'

import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { useForm } from './form-context'

export type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & {
  name: string
  label: string
  /** How to fill it in; gives way to what is wrong. */
  hint?: ReactNode
  /** On top of the field's right end, 44 px wide or less than 72. */
  control?: ReactNode
}

export const FIELD =
  'min-h-12 w-full rounded-chip border border-line bg-wall px-3 text-body transition-colors duration-150 hover:border-muted aria-invalid:border-ink aria-invalid:border-2'

/** A labelled field with its hint, and beside it what is wrong with it. */
export function TextField({ label, hint, control, ...input }: TextFieldProps) {
  const id = useId()
  const problem = useForm().problemOf(input.name)
  const note = problem ?? hint
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <div className="relative">
        <input
          required
          {...input}
          id={id}
          aria-invalid={problem !== undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className={`${FIELD} ${control ? 'pr-18' : ''}`}
        />
        {control}
      </div>
      {note && (
        <p
          id={`${id}-note`}
          className={problem ? 'text-small font-semibold' : 'text-note text-muted'}
        >
          {note}
        </p>
      )}
    </div>
  )
}
