'use client'

import { useId, useState } from 'react'

type NumberInputProps = {
  label: string
  value: number
  /** Null for a text that is no value. */
  read: (text: string) => number | null
  step: number
  /** What is taken, for a text that is not. */
  hint: string
  name?: string
  onChange: (value: number) => void
}

/**
 * A small field for a number. What is typed counts as soon as it can; what cannot is kept to be mended,
 * marked, and gives way to the last value when the field is left.
 */
export function NumberInput({ label, value, read, step, hint, name, onChange }: NumberInputProps) {
  const hintId = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const isWrong = draft !== null && read(draft.trim()) === null

  const type = (text: string) => {
    setDraft(text)
    const next = read(text.trim())
    if (next !== null) onChange(next)
  }
  return (
    <span className="relative shrink-0">
      <input
        type="number"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? hintId : undefined}
        name={name}
        step={step}
        min={0}
        value={draft ?? value}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setDraft(null)}
        className="h-11 w-20 rounded-chip bg-shade px-2 text-center font-mono text-[max(1rem,var(--text-small))] tabular-nums aria-invalid:outline-2 aria-invalid:outline-dashed aria-invalid:outline-ink"
      />
      {isWrong && (
        <span
          id={hintId}
          role="status"
          className="absolute top-full right-0 z-2 mt-1 bg-ink px-2 py-1 text-note whitespace-nowrap text-wall"
        >
          {hint}
        </span>
      )}
    </span>
  )
}
