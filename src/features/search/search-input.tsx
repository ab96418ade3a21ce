'use client'

import { useSearchParams } from 'next/navigation'
import { type RefObject, useEffect, useRef } from 'react'
import { MAX_SEARCH_TEXT_LENGTH } from '@/domain/search/search-query'

type Field = RefObject<HTMLInputElement | null>

/**
 * The field with what the page was searched for. It outlives the page, so going back brings an
 * earlier text.
 */
export function AddressedSearchInput({ field }: { field: Field }) {
  const text = useSearchParams().get('q') ?? ''
  const shown = useRef(text)
  useEffect(() => {
    // Not at the first time: someone may have typed while the scripts were still on their way.
    if (shown.current === text) return
    shown.current = text
    if (field.current) field.current.value = text
  }, [field, text])
  return <SearchInput field={field} text={text} />
}

/**
 * Kept short on purpose: React sends what waits for the address (a boundary of more than 500 bytes)
 * behind the page, and without scripts it would stay there.
 */
export function SearchInput({ field, text }: { field: Field; text: string }) {
  return (
    <input
      ref={field}
      type="search"
      name="q"
      defaultValue={text}
      maxLength={MAX_SEARCH_TEXT_LENGTH}
      placeholder="Search styles, tags or a code"
      aria-label="Search the gallery"
      aria-keyshortcuts="/"
      autoComplete="off"
      autoCapitalize="none"
      enterKeyHint="search"
      className="text-field peer"
    />
  )
}
