'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, Suspense, useRef, useTransition } from 'react'
import { CloseIcon, SearchIcon } from '@/ui/icons'
import { searchHref } from './search-href'
import { AddressedSearchInput, SearchInput } from './search-input'
import { useFocusKey } from './use-focus-key'

/**
 * A plain form that works without scripts. With them it goes to the results without loading the site
 * anew, `/` leads into it from anywhere, and it can be emptied with one tap.
 */
export function SearchForm() {
  const field = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  useFocusKey('/', field)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = field.current?.value ?? ''
    // The keyboard of a phone would cover the results.
    if (matchMedia('(pointer: coarse)').matches) field.current?.blur()
    startTransition(() => router.push(searchHref(text)))
  }
  const clear = () => {
    if (!field.current) return
    field.current.value = ''
    field.current.focus()
  }

  return (
    <search className="relative">
      <form action="/" onSubmit={submit} className="flex items-center">
        <SearchIcon className="pointer-events-none absolute left-3 text-muted" />
        {/* A page that is made ahead does not know its address. */}
        <Suspense fallback={<SearchInput field={field} text="" />}>
          <AddressedSearchInput field={field} />
        </Suspense>
        <span
          aria-hidden="true"
          className="script-only pointer-events-none absolute right-3 hidden rounded-chip border border-line px-1.5 text-note text-muted hover-device:peer-placeholder-shown:block hover-device:peer-focus:hidden"
        >
          /
        </span>
        <button
          type="button"
          onClick={clear}
          aria-label="Empty the search field"
          className="script-only absolute right-0 flex size-11 items-center justify-center text-muted hover:text-ink peer-placeholder-shown:hidden"
        >
          <CloseIcon />
        </button>
      </form>
      <span
        aria-hidden="true"
        data-pending={isPending || undefined}
        className="link-pending pointer-events-none"
      />
    </search>
  )
}
