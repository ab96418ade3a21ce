'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { CloseIcon } from '@/ui/icons'
import { toast } from '@/ui/toast'
import { compareHref, LEAST_COMPARED } from './chosen-style'
import { setCompared, useCompared } from './compare-store'
import { TrayStyle } from './tray-style'

/** What is going to be compared, at the lower edge of every page but the comparison itself. */
export function CompareTray() {
  const compared = useCompared()
  const isComparison = usePathname() === '/compare'
  if (compared.length === 0 || isComparison) return null

  const clear = () => {
    setCompared([])
    toast({
      message: 'The comparison is empty.',
      action: { label: 'Undo', onPress: () => setCompared(compared) },
    })
  }
  return (
    <aside
      aria-label="Comparison"
      className="script-only fixed right-3 bottom-[calc(var(--dock)+0.75rem)] z-10 flex items-center gap-2 border border-line bg-wall p-2 shadow-[0_4px_24px_rgb(0_0_0/0.18)] in-[body:has([data-copy-bar])]:max-sm:bottom-[calc(var(--dock)+5.75rem)] sm:right-6 sm:bottom-6"
    >
      <ul className="flex gap-1">
        {compared.map((style) => (
          <TrayStyle key={style.slug} style={style} />
        ))}
      </ul>
      {compared.length >= LEAST_COMPARED ? (
        <Link
          href={compareHref(compared.map(({ slug }) => slug))}
          prefetch={false}
          className={PRIMARY_BUTTON}
        >
          Compare {compared.length}
        </Link>
      ) : (
        <p className="px-2 text-note text-muted">Add one more</p>
      )}
      <button
        type="button"
        onClick={clear}
        aria-label="Empty the comparison"
        className="flex size-11 items-center justify-center text-muted hover:text-ink"
      >
        <CloseIcon />
      </button>
    </aside>
  )
}
