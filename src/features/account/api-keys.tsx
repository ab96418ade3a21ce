'use client'

import { useRef, useState } from 'react'
import useSWR from 'swr'
import type { ApiKeyItem } from '@/domain/api/user-keys'
import { announce } from '@/ui/announce'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { callApi } from '../api/call-api'
import { ApiKeyRow } from './api-key-row'
import { type MadeKey, NewKeyForm } from './new-key-form'
import { NewKeySecret } from './new-key-secret'

const KEYS = '/api/user/keys'

/** The keys of an account: what there are, a new one, and taking one back. */
export function ApiKeys() {
  const { data, error, mutate } = useSWR(KEYS, callApi<{ docs: ApiKeyItem[] }>)
  const [made, setMade] = useState<MadeKey | null>(null)
  const heading = useRef<HTMLDivElement>(null)

  function drop(id: string, name: string): void {
    announce(`${name} is revoked.`)
    heading.current?.focus()
    void mutate((known) => known && { docs: known.docs.filter((key) => key.id !== id) })
  }

  return (
    <div ref={heading} tabIndex={-1} className="grid w-full gap-5 outline-none">
      {made && <NewKeySecret made={made} onKept={() => setMade(null)} />}
      {error && (
        <p className="text-small">
          Your keys cannot be shown. {error.message}{' '}
          <button type="button" onClick={() => mutate()} className={`${QUIET_BUTTON} mt-3`}>
            Try again
          </button>
        </p>
      )}
      {data && data.docs.length > 0 && (
        <ul className="w-full border-t border-line">
          {data.docs.map((key) => (
            <ApiKeyRow key={key.id} apiKey={key} onRevoked={() => drop(key.id, key.name)} />
          ))}
        </ul>
      )}
      {data?.docs.length === 0 && !made && (
        <p className="text-small text-muted">You have no keys.</p>
      )}
      <NewKeyForm
        onMade={(key) => {
          setMade(key)
          void mutate()
        }}
      />
    </div>
  )
}
