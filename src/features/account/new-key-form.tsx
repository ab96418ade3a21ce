'use client'

import type { ApiKeyItem } from '@/domain/api/user-keys'
import { ApiForm } from './api-form'
import { Disclosure } from './disclosure'
import { FIELD, TextField } from './text-field'

export type MadeKey = ApiKeyItem & { key: string }

const DAY_MS = 86_400_000

const ENDS = [
  { days: 30, label: 'in 30 days' },
  { days: 90, label: 'in 90 days' },
  { days: 365, label: 'in a year' },
  { days: 0, label: 'never' },
]

/** Makes a key with a name, what it may do and an end. */
export function NewKeyForm({ onMade }: { onMade: (made: MadeKey) => void }) {
  return (
    <Disclosure label="Make a key">
      {(close) => (
        <ApiForm<MadeKey>
          path="/api/user/keys"
          toBody={({ name, scope, days }) => ({
            name,
            scopes: scope === 'write' ? ['read', 'write'] : ['read'],
            expiresAt: Number(days) > 0 ? inDays(Number(days)) : null,
          })}
          button="Make the key"
          onDone={(made) => {
            close()
            onMade(made)
          }}
        >
          <TextField
            name="name"
            label="Name"
            maxLength={100}
            autoComplete="off"
            hint="By which you will know it: Nightly import."
          />
          <fieldset className="grid gap-1">
            <legend className="mb-1.5 text-small font-semibold">What it may do</legend>
            <Scope value="read" label="Read what you may read" isFirst />
            <Scope value="write" label="Read, and change what you may change" />
          </fieldset>
          <label className="grid gap-1.5">
            <span className="text-small font-semibold">It ends</span>
            <select name="days" defaultValue="90" className={FIELD}>
              {ENDS.map(({ days, label }) => (
                <option key={days} value={days}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </ApiForm>
      )}
    </Disclosure>
  )
}

type ScopeProps = { value: string; label: string; isFirst?: boolean }

function Scope({ value, label, isFirst = false }: ScopeProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 text-body">
      <input
        type="radio"
        name="scope"
        value={value}
        defaultChecked={isFirst}
        className="size-5 accent-ink"
      />
      {label}
    </label>
  )
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString()
}
