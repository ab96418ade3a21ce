import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * Takes over what someone has typed into a field of a page before its scripts had come: React leaves
 * it there, but does not tell of it, and would write the known value over it with the next change.
 */
export function useTypedEarly(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  take: (text: string) => void,
): void {
  const takeOver = useEffectEvent(() => {
    const { value, defaultValue } = field.current ?? { value: '', defaultValue: '' }
    if (value !== defaultValue) take(value)
  })
  useEffect(takeOver, [])
}
