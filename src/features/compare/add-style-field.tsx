'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import { SearchIcon } from '@/ui/icons'
import { useTypedEarly } from '@/ui/use-typed-early'
import { compareHref } from './chosen-style'
import { useStyleSuggestions } from './use-style-suggestions'

/** Looks for a style by its title and puts it into the next column. */
export function AddStyleField({ slugs }: { slugs: string[] }) {
  const router = useRouter()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  useTypedEarly(field, setText)
  const { styles, isAnswered } = useStyleSuggestions(text)
  const offered = styles.filter(({ slug }) => !slugs.includes(slug))

  const add = (slug: string) => {
    setText('')
    router.push(compareHref([...slugs, slug]), { scroll: false })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first] = offered
    if (first) add(first.slug)
  }
  return (
    <form onSubmit={submit} className="script-only grid max-w-xl gap-2">
      <div className="relative flex items-center">
        <SearchIcon className="pointer-events-none absolute left-3 text-muted" />
        <input
          ref={field}
          id={id}
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="Add a style by its name"
          aria-label="Add a style by its name"
          autoComplete="off"
          enterKeyHint="done"
          className="text-field"
        />
      </div>
      {offered.length > 0 && (
        <ul aria-label="Found styles" className="flex flex-wrap gap-2">
          {offered.map(({ slug, text: title }) => (
            <li key={slug}>
              <button
                type="button"
                onClick={() => add(slug)}
                className="min-h-11 rounded-chip border border-line px-3 text-small hover:bg-shade"
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAnswered && offered.length === 0 && (
        <p role="status" className="text-note text-muted">
          No other style has such a name.
        </p>
      )}
    </form>
  )
}
