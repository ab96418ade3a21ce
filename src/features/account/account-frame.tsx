import type { ReactNode } from 'react'

type AccountFrameProps = { title: string; children: ReactNode }

/** A page with one thing to do about an account. */
export function AccountFrame({ title, children }: AccountFrameProps) {
  return (
    <div className="page-gutter">
      <div className="mx-auto grid max-w-md gap-6 py-14 sm:py-24">
        <h1 className="font-stretch-condensed text-title font-semibold tracking-tight">{title}</h1>
        {children}
      </div>
    </div>
  )
}
