'use client'

import { Dialog } from '@base-ui/react/dialog'
import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { CloseIcon } from '@/ui/icons'
import type { FilterGroup } from './filter-groups'

type FilterSheetProps = {
  groups: FilterGroup[]
  /** Styles that match. */
  total: number
  clearHref: string | null
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** All filters over the lower part of a phone's screen; each choice counts at once. */
export default function FilterSheet(props: FilterSheetProps) {
  const { groups, total, clearHref, isOpen, onOpenChange } = props
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-20 bg-[rgb(0_0_0/0.5)] transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-0 bottom-0 z-20 flex max-h-[88dvh] flex-col bg-wall outline-none transition-transform duration-200 ease-out data-ending-style:translate-y-full data-starting-style:translate-y-full">
          <div className="flex items-center justify-between border-b border-line pl-4">
            <Dialog.Title className="text-heading font-semibold tracking-tight">
              Filters
            </Dialog.Title>
            <Dialog.Close
              aria-label="Close the filters"
              className="flex size-14 items-center justify-center text-muted hover:text-ink"
            >
              <CloseIcon />
            </Dialog.Close>
          </div>
          <div className="grid gap-6 overflow-y-auto overscroll-contain px-4 pt-4 pb-6">
            {groups.map(({ name, panel }) => (
              <section key={name} aria-label={name}>
                <h3 className="mb-2.5 text-small font-semibold">{name}</h3>
                {panel}
              </section>
            ))}
          </div>
          <div className="flex gap-3 border-t border-line px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
            {clearHref && (
              <Link href={clearHref} prefetch={false} scroll={false} className={QUIET_BUTTON}>
                Clear all
              </Link>
            )}
            <Dialog.Close className={`${PRIMARY_BUTTON} flex-1`}>{showLabel(total)}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function showLabel(total: number): string {
  if (total === 0) return 'No style matches'
  return total === 1 ? 'Show one style' : `Show ${total.toLocaleString('en')} styles`
}
