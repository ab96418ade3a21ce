import type { FieldHook } from 'payload'

/** A duplicate starts without values that belong to one document alone. */
export const clearOnDuplicate: FieldHook = () => null
