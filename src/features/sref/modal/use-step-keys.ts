import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isPlainKey } from '@/features/keys/is-plain-key'
import { topDialog } from '@/features/keys/top-dialog'

/** In a dialog the arrow keys lead back and on, except where they move something else. */
export function useStepKeys(
  dialog: RefObject<Element | null>,
  onStep: (to: 'previous' | 'next') => void,
): void {
  const step = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlainKey(event) || event.shiftKey || movesItself(event.target)) return
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    if (topDialog() !== dialog.current) return
    event.preventDefault()
    onStep(event.key === 'ArrowLeft' ? 'previous' : 'next')
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => step(event)
    // Caught early: the dialog lets no arrow key out.
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [])
}

function movesItself(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=slider],[role=tablist],[role=menu],[role=listbox],[role=radiogroup]') !==
      null
  )
}
