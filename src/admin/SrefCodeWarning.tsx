'use client'

import { useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { canonicaliseSrefCode } from '@/domain/sref-code'

const INPUT_ID = 'field-code'

/**
 * Tidies a pasted code as soon as the editor leaves the field, and says what they should know about
 * one that is valid but unusual. The server stores the same canonical form, but the form would show
 * what was typed until the page is loaded anew.
 */
export function SrefCodeWarning() {
  const { setValue, value } = useField<string>({ path: 'code' })
  const [tidied, setTidied] = useState({ code: '', warning: '' })

  useEffect(() => {
    const input = document.getElementById(INPUT_ID)
    if (!(input instanceof HTMLInputElement)) return
    const tidy = () => {
      const result = canonicaliseSrefCode(input.value)
      if (!result.ok || result.code === input.value) return
      setTidied({ code: result.code, warning: result.warning ?? '' })
      setValue(result.code)
    }
    input.addEventListener('focusout', tidy)
    return () => input.removeEventListener('focusout', tidy)
  }, [setValue])

  const warning = value && value === tidied.code ? tidied.warning : warningOf(value)
  if (!warning) return null
  return (
    <p className="code-warning" role="status">
      {warning}
    </p>
  )
}

function warningOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return
  const result = canonicaliseSrefCode(value)
  return result.ok ? result.warning : undefined
}
