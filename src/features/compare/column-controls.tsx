'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { StyleSref } from '@/features/sref/style-sref'
import { ArrowIcon, CloseIcon } from '@/ui/icons'
import { toast } from '@/ui/toast'
import { compareHref } from './chosen-style'
import { setCompared } from './compare-store'
import { swapped, without } from './reorder'

type ColumnControlsProps = {
  style: Pick<StyleSref, 'slug' | 'title'>
  /** From 0, left to right. */
  place: number
  /** Of all columns. */
  slugs: string[]
  className: string
}

const CONTROL =
  'flex size-11 items-center justify-center text-muted transition-colors duration-150 hover:bg-shade hover:text-ink lg:size-9'

/** The ways to move a column and to take it out: plain links, so that the address follows. */
export function ColumnControls({ style, place, slugs, className }: ColumnControlsProps) {
  const router = useRouter()
  const { slug, title } = style
  const rest = without(slugs, slug)
  const remove = () => {
    if (rest.length === 0) setCompared([])
    toast({
      message: `${title} is not compared any more.`,
      action: { label: 'Undo', onPress: () => router.push(compareHref(slugs), { scroll: false }) },
    })
  }
  return (
    <span className={`flex ${className}`}>
      {place > 0 && (
        <Link
          href={compareHref(swapped(slugs, place, place - 1))}
          replace
          scroll={false}
          prefetch={false}
          aria-label={`Move ${title} to the left`}
          className={CONTROL}
        >
          <ArrowIcon className="rotate-180" />
        </Link>
      )}
      {place < slugs.length - 1 && (
        <Link
          href={compareHref(swapped(slugs, place, place + 1))}
          replace
          scroll={false}
          prefetch={false}
          aria-label={`Move ${title} to the right`}
          className={CONTROL}
        >
          <ArrowIcon />
        </Link>
      )}
      <Link
        href={compareHref(rest)}
        replace
        scroll={false}
        prefetch={false}
        onClick={remove}
        aria-label={`Take ${title} out`}
        className={CONTROL}
      >
        <CloseIcon />
      </Link>
    </span>
  )
}
