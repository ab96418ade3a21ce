'use client'

import Combobox from '@github/combobox-nav'
import Link from 'next/link'
import { type RefObject, useEffect, useRef, useState } from 'react'
import useSWR from 'swr'
import type { SuggestAnswer } from '@/domain/api/suggest'
import { normaliseSearchText } from '@/domain/search/search-query'
import { announce } from '@/ui/announce'
import { callApi } from '../api/call-api'
import { Highlighted } from './highlighted'
import { forgetSearches, readRecentSearches } from './recent-searches'
import { groupSuggestions, type SuggestionGroup } from './suggestion-groups'

const PAUSE_MS = 120
const MAX_SUGGESTIONS = 9
const LIST_ID = 'search-suggestions'

type SuggestionsProps = {
  field: RefObject<HTMLInputElement | null>
  /** What is typed; null while nothing is to be offered. */
  text: string | null
  /** Something was chosen: there is nothing more to offer. */
  onChoose: () => void
}

/**
 * What the search field offers, as a combobox (WAI-ARIA APG, "Editable combobox with list
 * autocomplete"). The comboboxes of Base UI bring a field of their own, and putting it in place of the
 * one on the page would lose what is being typed there; `@github/combobox-nav` takes the field as it is.
 */
export default function Suggestions({ field, text, onChoose }: SuggestionsProps) {
  const list = useRef<HTMLDivElement>(null)
  const [recent, setRecent] = useState<string[]>([])
  const found = useFound(text)
  const groups = text === null ? [] : groupSuggestions({ text, found, recent })
  const count = groups.reduce((sum, { options }) => sum + options.length, 0)
  useCombobox({ field, list, isOpen: count > 0 })
  useAnnouncedCount({ text, count })

  useEffect(() => {
    if (text === '') setRecent(readRecentSearches())
  }, [text])

  const forget = () => {
    forgetSearches()
    setRecent([])
    field.current?.focus()
  }
  return (
    <div
      hidden={count === 0}
      className="absolute inset-x-4 top-full z-30 sm:inset-x-0 mt-1 rounded-chip border border-line bg-wall py-1 shadow-lg"
    >
      <div
        ref={list}
        id={LIST_ID}
        role="listbox"
        aria-label="Suggestions"
        // The field keeps the focus, so that one can go on typing.
        onMouseDown={(event) => event.preventDefault()}
        className="max-h-[min(30rem,65dvh)] overflow-y-auto overscroll-contain"
      >
        {groups.map((group) => (
          <Group key={group.kind} group={group} onChoose={onChoose} />
        ))}
      </div>
      {groups[0]?.kind === 'recent' && (
        <button
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={forget}
          className="flex min-h-11 w-full items-center px-4 text-small text-muted hover:bg-shade hover:text-ink"
        >
          Clear recent searches
        </button>
      )}
    </div>
  )
}

function Group({ group, onChoose }: { group: SuggestionGroup; onChoose: () => void }) {
  const { title, options } = group
  return (
    <fieldset className="pb-1">
      <legend className="px-4 pt-2 pb-1 text-note text-muted">{title}</legend>
      {options.map(({ key, href, parts, hint }) => (
        <Link
          key={key}
          id={`${LIST_ID}-${key}`}
          href={href}
          prefetch={false}
          role="option"
          tabIndex={-1}
          onClick={onChoose}
          className="flex min-h-11 items-center gap-2 px-4 py-1.5 text-body hover:bg-shade aria-selected:bg-shade aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-ink sm:min-h-10"
        >
          <span className="min-w-0">
            <Highlighted parts={parts} />
            {hint && <span className="text-muted">: {hint}</span>}
          </span>
        </Link>
      ))}
    </fieldset>
  )
}

/** What the gallery suggests for a text; for the text before while the answer is on its way. */
function useFound(text: string | null): SuggestAnswer['suggestions'] {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(normaliseSearchText(text ?? '')), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const params = new URLSearchParams({ q: asked, limit: String(MAX_SUGGESTIONS) })
  const { data } = useSWR(
    asked === '' ? null : `/api/search/suggest?${params}`,
    callApi<SuggestAnswer>,
    // What cannot be suggested is not missed, and the search itself says what is wrong.
    { keepPreviousData: true, revalidateOnFocus: false, shouldRetryOnError: false },
  )
  return asked === '' ? [] : (data?.suggestions ?? [])
}

type ComboboxParts = {
  field: RefObject<HTMLInputElement | null>
  list: RefObject<HTMLElement | null>
  isOpen: boolean
}

/** Keys and roles, from the moment the list is there. */
function useCombobox({ field, list, isOpen }: ComboboxParts): void {
  const combobox = useRef<Combobox>(null)
  useEffect(() => {
    if (!field.current || !list.current) return
    const made = new Combobox(field.current, list.current, { tabInsertsSuggestions: false })
    combobox.current = made
    return () => made.destroy()
  }, [field, list])
  useEffect(() => {
    if (!isOpen) return
    combobox.current?.start()
    return () => combobox.current?.stop()
  }, [isOpen])
}

/** The list has changed under someone who does not see it. */
function useAnnouncedCount({ text, count }: { text: string | null; count: number }): void {
  const isOpen = text !== null
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => {
      if (count > 0) announce(count === 1 ? 'One suggestion.' : `${count} suggestions.`)
    }, 600)
    return () => clearTimeout(timer)
  }, [isOpen, count])
}
