import type { ReactNode } from 'react'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import type { Sending } from './use-send'

type OutcomeProps = {
  sending: Sending
  /** What leads on where it went well. */
  next?: { label: string; href: string }
  /** What is shown until then. */
  children: ReactNode
}

/** What has come of a form: the form itself with what is wrong, or the good end of it. */
export function Outcome({ sending, next, children }: OutcomeProps) {
  if (sending.step === 'done') {
    return (
      <div className="grid justify-items-start gap-6">
        <p className="text-body">{sending.message}</p>
        {next && (
          <a href={next.href} className={PRIMARY_BUTTON}>
            {next.label}
          </a>
        )}
      </div>
    )
  }
  return (
    <>
      {sending.step === 'failed' && (
        <p role="alert" className="border-l-2 border-ink pl-3 text-body">
          {sending.problem.message}
        </p>
      )}
      {children}
    </>
  )
}
