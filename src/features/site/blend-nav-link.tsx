'use client'

import type { ReactNode } from 'react'
import { useBlendCount, useBlendHref } from '../recipe/blend-basket'
import { NavLink } from './nav-link'

type BlendNavLinkProps = {
  className: string
  /** What stands before the word. */
  icon?: ReactNode
}

/** Leads to the blend of this browser and says how many styles are in it. */
export function BlendNavLink({ className, icon }: BlendNavLinkProps) {
  const count = useBlendCount()
  return (
    <NavLink href={useBlendHref()} className={className}>
      {icon}
      <span className="relative">
        Blend
        {count > 0 && (
          <span className="absolute -top-1 left-full ml-1 grid h-4.5 min-w-4.5 place-items-center rounded-chip bg-ink px-1 text-[0.6875rem] font-semibold text-wall tabular-nums">
            {count}
            <span className="sr-only"> {count === 1 ? 'style' : 'styles'}</span>
          </span>
        )}
      </span>
    </NavLink>
  )
}
