import type { FieldHook } from 'payload'
import { canonicaliseSrefCode } from '@/domain/sref-code'

/** Stores a code in its canonical form. What is no code stays as typed, for validation to name. */
export const canonicaliseCode: FieldHook = ({ value }) => {
  if (typeof value !== 'string') return value
  if (!value.trim()) return null
  const result = canonicaliseSrefCode(value)
  return result.ok ? result.code : value
}
