'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
import { CloseIcon, SearchIcon } from '@/ui/icons'
import { FollowAddress } from './follow-address'
import { rememberSearch } from './recent-searches'
import { SearchInput } from './search-input'
import { useFocusKey } from './use-focus-key'
import { RESULTS_PATH, useLiveSearch } from './use-live-search'

/** Fetched when someone turns to the field: most pages are left without a search. */
const Suggestions = lazy(() => import('./suggestions'))

/**
 * A plain form that works without scripts. With them results and suggestions follow what is typed, `/`
 * leads into it from anywhere, and it can be emptied with one tap.
 */
export function SearchForm() {
  const isOnResults = usePathname() === RESULTS_PATH
  // Once and for all: with another component the field would be another one too.
  const [isAddressed] = useState(isOnResults)
  return isAddressed ? <AddressedForm /> : <Form initialText="" />
}

/** Results are made when they are asked for, so that their page knows its address. */
function AddressedForm() {
  return <Form initialText={useSearchParams().get('q') ?? ''} />
}

function Form(props: { initialText: string }) {
  const [initialText] = useState(props.initialText)
  const field = useRef<HTMLInputElement>(null)
  const { isPending, type, submit, follow, leave } = useLiveSearch(field)
  /** What suggestions are for; null while they are closed. */
  const [text, setText] = useState<string | null>(null)
  const [isUsed, setIsUsed] = useState(false)
  useFocusKey('/', field)
  // Without scripts it is an ordinary field. `Suggestions` does the rest.
  useEffect(() => {
    field.current?.setAttribute('role', 'combobox')
    field.current?.setAttribute('aria-expanded', 'false')
  }, [])

  const open = () => setText(field.current?.value ?? '')
  const close = () => setText(null)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    rememberSearch(field.current?.value ?? '')
    close()
    // The keyboard of a phone would cover the results.
    if (matchMedia('(pointer: coarse)').matches) field.current?.blur()
    submit()
  }
  const onInput = () => {
    setIsUsed(true)
    open()
    type()
  }
  const onFocus = () => {
    setIsUsed(true)
    if (field.current?.value === '') open()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== null) {
      // Else the browser would empty the field.
      event.preventDefault()
      close()
    }
    if (event.key.startsWith('Arrow') && /Up|Down/.test(event.key) && text === null) open()
  }
  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    close()
    leave()
  }
  const clear = () => {
    if (!field.current) return
    field.current.value = ''
    field.current.focus()
    onInput()
  }

  return (
    <search className="sm:relative" onBlur={onBlur}>
      <form action="/browse" onSubmit={onSubmit} className="relative flex items-center">
        <SearchIcon className="pointer-events-none absolute left-3 text-muted" />
        <SearchInput
          ref={field}
          defaultValue={initialText}
          onInput={onInput}
          onFocus={onFocus}
          onClick={onFocus}
          onKeyDown={onKeyDown}
        />
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
        <span
          aria-hidden="true"
          data-pending={isPending || undefined}
          className="link-pending pointer-events-none"
        />
      </form>
      <Suspense fallback={null}>
        <FollowAddress field={field} follow={follow} type={type} />
      </Suspense>
      {isUsed && (
        <Suspense fallback={null}>
          <Suggestions field={field} text={text} onChoose={close} />
        </Suspense>
      )}
    </search>
  )
}
