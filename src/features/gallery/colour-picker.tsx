'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { PlusIcon } from '@/ui/icons'
import { browseHref, type GalleryQuery, toggled } from './gallery-query'

/** In the middle of everything, so that all colours are as near. */
const FIRST_COLOUR = '#808080'

type ColourPickerProps = {
  query: GalleryQuery
  /** The present query as parameters of an address. */
  params: { key: string; name: string; value: string }[]
}

/** Any other colour, chosen as the browser or the system does it; a plain form without scripts. */
export function ColourPicker({ query, params }: ColourPickerProps) {
  const input = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const [isPending, startTransition] = useTransition()

  useEffect(() => {
    const field = input.current
    if (!field) return
    // React's own `onChange` would ask for each colour that is passed on the way to the right one.
    const choose = () => {
      if (query.colors.includes(field.value)) return
      const href = browseHref(toggled(query, 'colors', field.value))
      startTransition(() => router.push(href, { scroll: false }))
    }
    field.addEventListener('change', choose)
    return () => field.removeEventListener('change', choose)
  }, [query, router])

  return (
    <form action="/browse" className="flex items-center gap-2">
      {params.map(({ key, name, value }) => (
        <input key={key} type="hidden" name={name} value={value} />
      ))}
      <label
        title="Another colour"
        className="relative flex size-11 cursor-pointer items-center justify-center overflow-hidden bg-conic/[in_oklch_longer_hue] from-[#e0625c] to-[#e0625c] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink sm:size-9"
      >
        <span className="sr-only">Another colour</span>
        <span aria-hidden="true" className="flex size-6 items-center justify-center bg-wall">
          <PlusIcon />
        </span>
        <input
          ref={input}
          type="color"
          name="color"
          defaultValue={query.colors.at(-1) ?? FIRST_COLOUR}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
        <span
          aria-hidden="true"
          data-pending={isPending || undefined}
          className="link-pending pointer-events-none"
        />
      </label>
      <button type="submit" className="no-script-only min-h-11 px-2 text-small underline">
        Find it
      </button>
    </form>
  )
}
