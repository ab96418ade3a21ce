'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type Blend, type BlendEntry, keyOf, MAX_ENTRIES } from '@/domain/recipe/recipe'
import { announce } from '@/ui/announce'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { PlusIcon } from '@/ui/icons'
import { useTypedEarly } from '@/ui/use-typed-early'
import { addTyped } from './add-typed'

/** Fetched when someone turns to the field. */
const StyleOptions = lazy(() => import('./style-options'))

type AddStyleProps = { blend: Blend; onAdd: (next: Blend) => void }

/** One field for all ways in: a code, several, a whole prompt, or words to find a style by. */
export function AddStyle({ blend, onAdd }: AddStyleProps) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isUsed, setUsed] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState('')
  useTypedEarly(field, setText)
  useEffect(() => setUsed(document.activeElement === field.current), [])

  const say = (sentence: string) => {
    setMessage(sentence)
    if (sentence) announce(sentence)
  }
  const addText = () => {
    const outcome = addTyped(blend, text)
    say(outcome.message)
    if (!outcome.blend) return
    onAdd(outcome.blend)
    setText('')
    setOpen(false)
  }
  const addStyle = (entry: BlendEntry, title: string) => {
    setText('')
    setOpen(false)
    field.current?.focus()
    if (blend.entries.some((one) => keyOf(one) === keyOf(entry))) {
      return say(`${title} is in the blend already.`)
    }
    if (blend.entries.length >= MAX_ENTRIES) return say(`${MAX_ENTRIES} styles are the most.`)
    setMessage('')
    announce(`${title} is in the blend.`)
    onAdd({ ...blend, entries: [...blend.entries, entry] })
  }

  return (
    <search
      className="relative block"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <label htmlFor="add-style" className="mb-1 block text-note text-muted">
        Add a style
      </label>
      <div className="flex gap-1">
        <input
          ref={field}
          id="add-style"
          name="add"
          type="text"
          value={text}
          placeholder="A code, a prompt, or words to search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="done"
          maxLength={10_000}
          onFocus={() => setUsed(true)}
          onChange={(event) => {
            setText(event.target.value)
            setMessage('')
            setOpen(true)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false)
            // A combobox takes Enter for the chosen option first.
            if (event.key === 'Enter' && !event.defaultPrevented) {
              event.preventDefault()
              addText()
            }
          }}
          className="min-h-12 min-w-0 flex-1 rounded-chip border border-transparent bg-shade px-4 text-[max(1rem,var(--text-body))] placeholder:text-muted"
        />
        <button type="button" onClick={addText} className={`${PRIMARY_BUTTON} script-only`}>
          <PlusIcon />
          Add
        </button>
      </div>
      <p role="status" className="mt-1.5 text-note text-muted empty:mt-0">
        {message}
      </p>
      {isUsed && (
        <Suspense fallback={null}>
          <StyleOptions field={field} text={isOpen ? text : ''} onChoose={addStyle} />
        </Suspense>
      )}
    </search>
  )
}
