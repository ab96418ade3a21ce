'use client'

import { type ReactNode, type SubmitEvent, useLayoutEffect, useRef } from 'react'
import { announce } from '@/ui/announce'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import type { FailureProblem } from '../api/call-api'
import { findFieldProblems } from './find-field-problems'
import { FormContext } from './form-context'
import { useSend } from './use-send'

type ApiFormProps<Answer> = {
  /** An address of the API. */
  path: string
  /** Default POST. */
  method?: 'POST' | 'DELETE'
  /** What is sent, out of the fields; default: all of them by name. */
  toBody?: (fields: Record<string, string>) => object
  /** What stands in place of the form when it went well; default: the form stays. */
  done?: (answer: Answer) => ReactNode
  /** Called when it went well. */
  onDone?: (answer: Answer) => void
  button: string
  /** On the button while it is sent. */
  busy?: string
  buttonClassName?: string
  /** Beside the button. */
  aside?: ReactNode
  /** Fields: `TextField`, `PasswordField`. */
  children: ReactNode
}

/**
 * A form whose problems stand beside their fields, with the focus on the first of them. It takes the
 * API's word for what is wrong; only what a browser sees by itself is not sent.
 */
export function ApiForm<Answer>(props: ApiFormProps<Answer>) {
  const { path, method = 'POST', toBody = (fields) => fields, done, onDone } = props
  const { sending, send, setSending } = useSend<Answer>(path, method)
  const form = useRef<HTMLFormElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const isSending = sending.step === 'sending'
  const problems = sending.step === 'failed' ? sending.problems : []

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (isSending) return
    const found = findFieldProblems(event.currentTarget)
    if (found.length > 0) {
      announce(found.map(({ message }) => message).join(' '))
      setSending({ step: 'failed', problems: found })
      return
    }
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    const result = await send(toBody(fields))
    if (result.step === 'done') onDone?.(result.answer)
  }

  useLayoutEffect(() => {
    if (sending.step === 'failed') focusFirst(form.current, sending.problems)
    if (sending.step === 'done') outcome.current?.focus()
  }, [sending])

  if (sending.step === 'done' && done) {
    return (
      <div ref={outcome} tabIndex={-1} className="outline-none">
        {done(sending.answer)}
      </div>
    )
  }
  const general = problems.filter(({ path }) => !path || !hasField(form.current, path))
  return (
    <FormContext
      value={{
        problemOf: (name) => problems.find(({ path }) => path === name)?.message,
        isSending,
      }}
    >
      <form ref={form} noValidate onSubmit={submit} className="grid gap-5">
        {general.length > 0 && (
          <p className="border-l-2 border-ink pl-3 text-small" data-form-problem tabIndex={-1}>
            {general.map(({ message }) => message).join(' ')}
          </p>
        )}
        {props.children}
        <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-3">
          <button
            type="submit"
            aria-disabled={isSending}
            className={`${props.buttonClassName ?? PRIMARY_BUTTON} aria-disabled:opacity-60`}
          >
            {isSending ? (props.busy ?? 'One moment …') : props.button}
          </button>
          {props.aside}
        </div>
      </form>
    </FormContext>
  )
}

function hasField(form: HTMLFormElement | null, name: string): boolean {
  return form?.elements.namedItem(name) instanceof HTMLInputElement
}

function focusFirst(form: HTMLFormElement | null, problems: FailureProblem[]): void {
  const fields = problems.map(({ path }) => form?.elements.namedItem(path ?? ''))
  const field = fields.find((one) => one instanceof HTMLInputElement)
  if (field) field.focus()
  else form?.querySelector<HTMLElement>('[data-form-problem]')?.focus()
}
