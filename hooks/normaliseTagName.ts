import type { FieldHook } from 'payload'
import { normaliseTag } from '@/domain/tag'

export const normaliseTagName: FieldHook = ({ value }) =>
  typeof value === 'string' ? normaliseTag(value) : value
