import type { ReactNode } from 'react'
import { describeTotal } from './describe-total'

type GalleryHeadingProps = {
  title: string
  description?: string | null
  /** Styles that match. */
  total: number
  /** What a search has to say about itself. */
  children: ReactNode
}

/** Opens a part of the gallery; the number of its styles is read out when it changes. */
export function GalleryHeading({ title, description, total, children }: GalleryHeadingProps) {
  return (
    <header className="page-gutter grid gap-2 pt-7 pb-5 sm:pt-10 sm:pb-7">
      <h1 className="titling text-title tracking-tight">{title}</h1>
      {description && (
        <p className="max-w-[60ch] text-body text-muted">{description.replace(/\.?$/, '.')}</p>
      )}
      <p role="status" className="text-body text-muted">
        {describeTotal(total)}
        {/* Else as many other styles would be nothing new to say. */}
        <span className="sr-only"> {title}</span>
      </p>
      {children}
    </header>
  )
}
