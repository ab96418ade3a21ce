import type { FieldHook } from 'payload'
import { normaliseUsername } from '@/domain/accounts/username'

export const normaliseUsernameField: FieldHook = ({ value }) =>
  typeof value === 'string' ? normaliseUsername(value) : value
