'use client'

import Combobox from '@github/combobox-nav'
import { type RefObject, useEffect, useRef, useState } from 'react'
import useSWR from 'swr'
import type { SrefListAnswer } from '@/domain/api/sref-list'
import { readPrompt } from '@/domain/recipe/read-prompt'
import type { BlendEntry } from '@/domain/recipe/recipe'
import { announce } from '@/ui/announce'
import { LockIcon } from '@/ui/icons'
import { callApi } from '../api/call-api'
import { SrefPicture } from '../gallery/sref-picture'

const PAUSE_MS = 150
const MAX_OPTIONS = 6
const LIST_ID = 'style-options'

type StyleOptionsProps = {
  field: RefObject<HTMLInputElement | null>
  /** What is typed; empty where nothing is to be offered. */
  text: string
  onChoose: (entry: BlendEntry, title: string) => void
}

/** Styles that fit what is typed, below the field that becomes a combobox by them. */
export default function StyleOptions({ field, text, onChoose }: StyleOptionsProps) {
  const list = useRef<HTMLDivElement>(null)
  const styles = useFound(text)
  const isOpen = text !== '' && styles.length > 0
  useCombobox({ field, list, isOpen })

  useEffect(() => {
    if (isOpen) announce(styles.length === 1 ? 'One style.' : `${styles.length} styles.`)
  }, [isOpen, styles.length])

  return (
    <div
      ref={list}
      id={LIST_ID}
      role="listbox"
      aria-label="Styles"
      hidden={!isOpen}
      // The field keeps the focus, so that one can go on typing.
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-[min(28rem,60dvh)] overflow-y-auto overscroll-contain rounded-chip border border-line bg-wall py-1 shadow-lg"
    >
      {styles.map(({ slug, title, code, samples, premium }) => (
        <button
          key={slug}
          type="button"
          id={`${LIST_ID}-${slug}`}
          role="option"
          tabIndex={-1}
          onClick={() => onChoose(toEntry({ code, slug }), title)}
          className="flex min-h-14 w-full items-center gap-3 px-3 py-1.5 text-left hover:bg-shade aria-selected:bg-shade aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-ink"
        >
          <span className="block h-12 w-10 shrink-0 overflow-hidden bg-shade">
            {samples[0] && (
              <SrefPicture
                picture={samples[0].image}
                alt=""
                sizes="40px"
                maxWidth={320}
                className="size-full object-cover"
              />
            )}
          </span>
          <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
          <span className="flex shrink-0 items-center gap-1.5 font-mono text-note text-muted">
            {premium ? (
              <>
                <LockIcon />
                <span className="sr-only">premium</span>
              </>
            ) : (
              code
            )}
          </span>
        </button>
      ))}
    </div>
  )
}

function toEntry({ code, slug }: { code: string | null; slug: string }): BlendEntry {
  return code === null ? { slug, weight: 1 } : { code, weight: 1 }
}

/** Styles that fit the text; those before while the answer is on its way. None for codes and prompts. */
function useFound(text: string): SrefListAnswer['docs'] {
  const [asked, setAsked] = useState('')
  const isPrompt = readPrompt(text).parts.length > 0
  const words = isPrompt ? '' : text.trim().slice(0, 100)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  const params = new URLSearchParams({
    search: asked,
    sort: 'relevance',
    limit: String(MAX_OPTIONS),
  })
  const { data } = useSWR(
    asked === '' ? null : `/api/sref?${params}`,
    callApi<SrefListAnswer>,
    // What cannot be offered is not missed: a code can be typed.
    { keepPreviousData: true, revalidateOnFocus: false, shouldRetryOnError: false },
  )
  return words === '' || asked === '' ? [] : (data?.docs ?? [])
}

type ComboboxParts = {
  field: RefObject<HTMLInputElement | null>
  list: RefObject<HTMLElement | null>
  isOpen: boolean
}

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
