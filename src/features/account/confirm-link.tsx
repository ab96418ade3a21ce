'use client'

import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { Outcome } from './outcome'
import { useSend } from './use-send'

type ConfirmLinkProps = { token: string; label: string }

const NEXT = { label: 'Browse the gallery', href: '/' }

/**
 * Uses the link of a mail at a press. Opening the page alone uses nothing: programs that look for
 * harm in mails open every link.
 */
export function ConfirmLink({ token, label }: ConfirmLinkProps) {
  const { sending, send } = useSend('/api/auth/verify')
  const isSending = sending.step === 'sending'
  return (
    <Outcome sending={sending} next={NEXT}>
      <button
        type="button"
        disabled={isSending}
        onClick={() => void send({ token })}
        className={`${PRIMARY_BUTTON} justify-self-start`}
      >
        {isSending ? 'One moment …' : label}
      </button>
    </Outcome>
  )
}
