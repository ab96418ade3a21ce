'use client'

import { type InputHTMLAttributes, type SubmitEvent, useId } from 'react'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { Outcome } from './outcome'
import { useSend } from './use-send'

type OneFieldFormProps = {
  /** An address of the API. */
  path: string
  /** Sent along. */
  fixed?: Record<string, string>
  field: InputHTMLAttributes<HTMLInputElement> & { name: string }
  label: string
  hint?: string
  button: string
  next?: { label: string; href: string }
}

/** Asks for one thing and sends it. */
export function OneFieldForm({ path, fixed, field, label, hint, button, next }: OneFieldFormProps) {
  const id = useId()
  const { sending, send } = useSend(path)
  const isSending = sending.step === 'sending'

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const value = new FormData(event.currentTarget).get(field.name)
    void send({ ...fixed, [field.name]: String(value ?? '') })
  }

  return (
    <Outcome sending={sending} {...(next && { next })}>
      <form onSubmit={submit} className="grid gap-4">
        <div className="grid gap-1.5">
          <label htmlFor={id} className="text-small font-semibold">
            {label}
          </label>
          <input
            {...field}
            id={id}
            required
            aria-describedby={hint && `${id}-hint`}
            className="min-h-11 w-full rounded-chip border border-line bg-wall px-3 text-body"
          />
          {hint && (
            <p id={`${id}-hint`} className="text-note text-muted">
              {hint}
            </p>
          )}
        </div>
        <button
          type="submit"
          disabled={isSending}
          className={`${PRIMARY_BUTTON} justify-self-start`}
        >
          {isSending ? 'One moment …' : button}
        </button>
      </form>
    </Outcome>
  )
}
