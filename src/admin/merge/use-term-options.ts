import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { callApi, toApiFailure } from '../search/call-api'
import type { TermCollection } from './term-collection'

/** More than this nobody looks through; typing narrows the list. */
const MAX_OPTIONS = 50
const TYPING_PAUSE_MS = 150

export type TermOption = { value: string; label: string }

type Input = {
  collection: TermCollection
  /** The id of the one that cannot be chosen. */
  exceptId: string
  /** Part of a name; empty for all. */
  text: string
}

type Found = { docs: { id: string; name: string; icon?: string | null }[] }

/** The terms whose name has the text, by name. `message` says why there are none to choose from. */
export function useTermOptions({ collection, exceptId, text }: Input) {
  const { config } = useConfig()
  const apiRoute = config.routes.api
  const [found, setFound] = useState<{ text: string | null; options: TermOption[] }>({
    text: null,
    options: [],
  })
  const [message, setMessage] = useState<string | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    const timer = setTimeout(
      async () => {
        try {
          const url = formatAdminURL({ apiRoute, path: `/${collection}` })
          const { docs } = await callApi<Found>({
            url: `${url}?${toQuery({ exceptId, text })}`,
            signal: controller.signal,
          })
          const options = docs.map(({ id, name, icon }) => ({
            value: id,
            label: icon ? `${icon} ${name}` : name,
          }))
          setFound({ text, options })
          setMessage(null)
        } catch (error) {
          if (!controller.signal.aborted) setMessage(toApiFailure(error).message)
        }
      },
      text === '' ? 0 : TYPING_PAUSE_MS,
    )
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [apiRoute, collection, exceptId, text])

  return {
    // Until the answer is there, what was found before must not be taken for it by a quick Enter.
    options: found.options.filter(({ label }) => hasWords(label, text)),
    isLoading: found.text !== text && message === null,
    message,
  }
}

/** As Payload's `like`: every word stands somewhere in the name, in any case. */
function hasWords(name: string, text: string): boolean {
  const lowerCase = name.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lowerCase.includes(word))
}

function toQuery({ exceptId, text }: Pick<Input, 'exceptId' | 'text'>): string {
  return new URLSearchParams({
    depth: '0',
    limit: String(MAX_OPTIONS),
    sort: 'name',
    'where[and][0][id][not_equals]': exceptId,
    ...(text === '' ? {} : { 'where[and][1][name][like]': text }),
  }).toString()
}
