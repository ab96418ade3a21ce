'use client'

import { useEffect, useRef, useState } from 'react'
import type { ApiKeyItem } from '@/domain/api/user-keys'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { toast } from '@/ui/toast'
import { ApiFailure, callApi } from '../api/call-api'
import { formatDay } from './format-day'

type ApiKeyRowProps = { apiKey: ApiKeyItem; onRevoked: () => void }

/** A key with what is known of it; revoking asks once more in its own place. */
export function ApiKeyRow({ apiKey, onRevoked }: ApiKeyRowProps) {
  const [step, setStep] = useState<'ready' | 'asking' | 'sending'>('ready')
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (step === 'asking') confirm.current?.focus()
  }, [step])

  async function revoke(): Promise<void> {
    setStep('sending')
    try {
      await callApi(`/api/user/keys/${apiKey.id}`, { method: 'DELETE' })
      onRevoked()
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      toast({ message: `${apiKey.name} was not revoked. ${error.message}` })
      setStep('ready')
    }
  }

  return (
    <li className="grid gap-3 border-b border-line py-4 sm:grid-cols-[1fr_auto] sm:items-center">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 text-body font-semibold">
          {apiKey.name}
          <span className="font-mono text-note font-normal text-muted">{apiKey.prefix}…</span>
        </p>
        <p className="text-note text-muted">{describe(apiKey)}</p>
      </div>
      {step === 'ready' ? (
        <button
          type="button"
          onClick={() => setStep('asking')}
          className={`${QUIET_BUTTON} justify-self-start`}
        >
          Revoke<span className="sr-only"> {apiKey.name}</span>
        </button>
      ) : (
        <div className="grid gap-3">
          <p className="text-small">Programs that use it stop at once.</p>
          <div className="flex flex-wrap gap-2">
            <button
              ref={confirm}
              type="button"
              disabled={step === 'sending'}
              onClick={revoke}
              className={PRIMARY_BUTTON}
            >
              Revoke<span className="sr-only"> {apiKey.name} for good</span>
            </button>
            <button type="button" onClick={() => setStep('ready')} className={QUIET_BUTTON}>
              Leave it
            </button>
          </div>
        </div>
      )}
    </li>
  )
}

function describe({ scopes, createdAt, expiresAt, lastUsedAt }: ApiKeyItem): string {
  return [
    scopes.includes('write') ? 'Reads and changes' : 'Reads',
    `made ${formatDay(createdAt)}`,
    expiresAt ? `ends ${formatDay(expiresAt)}` : 'does not end',
    lastUsedAt ? `last used ${formatDay(lastUsedAt)}` : 'never used',
  ].join(' · ')
}
