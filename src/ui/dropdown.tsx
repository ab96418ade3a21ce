'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { ChevronIcon } from './icons'

type DropdownProps = {
  /** Of dropdowns with the same name only one is open. */
  name: string
  label: ReactNode
  /** True where a link inside ends the choice. Default: several can be followed one after another. */
  closesOnChoice?: boolean
  /** Of the whole, `relative` where the panel is to stand below its own button. Default none. */
  className?: string
  /** Where the panel stands and how wide it is. */
  panelClassName: string
  children: ReactNode
}

/**
 * A button that opens a panel over the page. It is a `details`, so it works without scripts; with them
 * Esc and a tap elsewhere close it as well.
 */
export function Dropdown(props: DropdownProps) {
  const { name, label, closesOnChoice = false, className = '', panelClassName, children } = props
  const details = useRef<HTMLDetailsElement>(null)
  useDismissal(details, closesOnChoice)
  return (
    <details ref={details} name={name} className={`group/dropdown ${className}`}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 whitespace-nowrap rounded-chip border border-line px-3 text-small font-medium transition-colors duration-150 select-none hover:border-ink group-open/dropdown:border-ink sm:min-h-10 [&::-webkit-details-marker]:hidden">
        {label}
        <ChevronIcon className="text-muted transition-transform duration-150 group-open/dropdown:rotate-180" />
      </summary>
      <div
        className={`absolute top-full z-10 mt-2 rounded-chip border border-line bg-wall shadow-lg ${panelClassName}`}
      >
        {children}
      </div>
    </details>
  )
}

function useDismissal(ref: { current: HTMLDetailsElement | null }, closesOnChoice: boolean) {
  useEffect(() => {
    const details = ref.current
    if (!details) return
    const close = () => {
      details.open = false
    }
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !details.contains(target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return
      close()
      details.querySelector('summary')?.focus()
    }
    const onClick = ({ target }: Event) => {
      if (closesOnChoice && target instanceof Element && target.closest('a')) close()
    }
    document.addEventListener('pointerdown', onPress)
    details.addEventListener('keydown', onKey)
    details.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      details.removeEventListener('keydown', onKey)
      details.removeEventListener('click', onClick)
    }
  }, [ref, closesOnChoice])
}
