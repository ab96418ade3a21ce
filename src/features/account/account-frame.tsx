import type { ReactNode } from 'react'

type AccountFrameProps = {
  title: string
  /** A sentence below the title. */
  lead?: ReactNode
  /** Below everything: the way to the neighbouring page. */
  foot?: ReactNode
  children: ReactNode
}

/** A page with one thing to do about an account. */
export function AccountFrame({ title, lead, foot, children }: AccountFrameProps) {
  return (
    <div className="page-gutter">
      <div className="mx-auto grid max-w-md gap-7 pt-10 pb-6 sm:pt-20">
        <header className="grid gap-3">
          <FourFrames />
          <h1 className="titling text-title tracking-tight">{title}</h1>
          {lead && <p className="text-body text-muted">{lead}</p>}
        </header>
        <NeedsScripts />
        <div className="script-only grid gap-7">{children}</div>
        {foot && (
          <div className="grid gap-1 border-t border-line pt-4 text-small text-muted">{foot}</div>
        )}
      </div>
    </div>
  )
}

/** In place of forms, which scripts send. */
export function NeedsScripts() {
  return (
    <noscript>
      <p className="border-l-2 border-ink pl-3 text-body">
        This page needs JavaScript: what you type is sent by it. Everything else in the gallery can
        be looked at without.
      </p>
    </noscript>
  )
}

/** The four subjects of the wordmark, as frames. */
function FourFrames() {
  return (
    <span aria-hidden="true" className="mb-2 flex h-1.5 gap-1">
      <span className="flex-4 bg-ink" />
      <span className="flex-2 bg-muted" />
      <span className="flex-2 bg-line" />
      <span className="flex-1 bg-shade" />
    </span>
  )
}
