import type { ComponentProps } from 'react'
import { MAX_SEARCH_TEXT_LENGTH } from '@/domain/search/search-query'

/** A plain field of a form; `SearchForm` and `Suggestions` make a combobox of it. */
export function SearchInput(props: ComponentProps<'input'>) {
  return (
    <input
      {...props}
      type="search"
      name="q"
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
