'use client'

import { useFormFields } from '@payloadcms/ui'
import { canonicaliseSrefCode } from '@/domain/sref-code'

/** What an editor should know about a code that is valid but unusual. */
export function SrefCodeWarning() {
  const code = useFormFields(([fields]) => fields.code?.value)
  if (typeof code !== 'string' || !code.trim()) return null
  const result = canonicaliseSrefCode(code)
  if (!result.ok || !result.warning) return null
  return (
    <p role="status" style={{ color: 'var(--theme-warning-600)', margin: '0.5rem 0 0' }}>
      {result.warning}
    </p>
  )
}
