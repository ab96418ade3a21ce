import Link from 'next/link'
import type { StyleSref } from '@/features/sref/style-sref'
import { ColumnControls } from './column-controls'

export type CompareColumnProps = {
  style: StyleSref
  /** From 0, left to right. */
  place: number
  /** Of all columns. */
  slugs: string[]
}

/** Says which style a column is. On a phone its controls scroll away (`CompareFacts`). */
export function CompareColumnHead({ style, place, slugs }: CompareColumnProps) {
  const { slug, title } = style
  return (
    <li className="flex min-w-0 snap-start items-center justify-between gap-x-1 border-b-2 border-ink py-1">
      <Link
        href={`/sref/${slug}`}
        prefetch={false}
        className="flex min-h-11 min-w-0 items-center text-small font-semibold hover:underline sm:text-body"
      >
        <span className="line-clamp-2">{title}</span>
      </Link>
      <ColumnControls style={style} place={place} slugs={slugs} className="max-sm:hidden" />
    </li>
  )
}
