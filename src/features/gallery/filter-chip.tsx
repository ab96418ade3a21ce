import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkPending } from '@/ui/link-pending'

type FilterChipProps = {
  href: string
  isOn: boolean
  /** True where the link of a chip that is on takes its filter away. Default false. */
  isRemovable?: boolean
  /** Styles behind it; left out where nobody counts. */
  count?: number
  /** Default `outline`; `filled` for what comes second. */
  look?: 'outline' | 'filled'
  children: ReactNode
}

const LOOKS = {
  outline: 'border-line hover:border-ink sm:min-h-10',
  filled: 'border-transparent bg-shade hover:bg-line sm:min-h-9',
}

/** A link that narrows what is shown, with the number of styles that it leads to. */
export function FilterChip(props: FilterChipProps) {
  const { href, isOn, isRemovable = false, count, look = 'outline', children } = props
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={!isRemovable}
      aria-current={isOn ? (isRemovable ? 'true' : 'page') : undefined}
      className={`relative flex min-h-11 items-center gap-2 overflow-hidden rounded-chip border px-3 text-small font-medium transition-colors duration-150 -outline-offset-2! aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-wall ${LOOKS[look]}`}
    >
      {children}
      {count !== undefined && (
        <span className="text-note tabular-nums opacity-70">
          {count}
          <span className="sr-only"> {count === 1 ? 'style' : 'styles'}</span>
        </span>
      )}
      {isOn && isRemovable && <span className="sr-only">, take away</span>}
      {isRemovable && <LinkPending />}
    </Link>
  )
}
