'use client'

import { lazy, Suspense, useState } from 'react'
import { Dropdown } from '@/ui/dropdown'
import { FilterIcon } from '@/ui/icons'
import type { FilterGroup } from './filter-groups'

const FilterSheet = lazy(() => import('./filter-sheet'))

type FilterBarProps = {
  groups: FilterGroup[]
  /** Styles that match. */
  total: number
  /** Leads to the same without any filter; null while there is none. */
  clearHref: string | null
}

/**
 * A dropdown for each kind of filter, one sheet with all of them on a phone. The dropdowns stand
 * across the nearest positioned box.
 */
export function FilterBar({ groups, total, clearHref }: FilterBarProps) {
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const [isSheetUsed, setIsSheetUsed] = useState(false)
  const openSheet = () => {
    setIsSheetUsed(true)
    setIsSheetOpen(true)
  }
  const chosenCount = groups.reduce((sum, group) => sum + group.chosenCount, 0)
  return (
    <>
      <button
        type="button"
        onClick={openSheet}
        aria-haspopup="dialog"
        className="script-only flex min-h-11 items-center gap-2 rounded-chip border border-line px-3 text-small font-medium sm:hidden"
      >
        <FilterIcon />
        Filters
        <ChosenCount count={chosenCount} />
      </button>
      <div className="flex flex-wrap gap-2 max-sm:no-script-only">
        {groups
          .filter(({ hasDropdown }) => hasDropdown)
          .map(({ name, chosenCount, panel }) => (
            <Dropdown
              key={name}
              name="filters"
              label={
                <>
                  {name}
                  <ChosenCount count={chosenCount} />
                </>
              }
              panelClassName="inset-x-0 max-h-[60dvh] overflow-y-auto p-4"
            >
              {panel}
            </Dropdown>
          ))}
      </div>
      {isSheetUsed && (
        <Suspense fallback={null}>
          <FilterSheet
            groups={groups}
            total={total}
            clearHref={clearHref}
            isOpen={isSheetOpen}
            onOpenChange={setIsSheetOpen}
          />
        </Suspense>
      )}
    </>
  )
}

function ChosenCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className="min-w-5 rounded-chip bg-ink px-1 text-center text-note text-wall tabular-nums">
      {count}
      <span className="sr-only"> chosen</span>
    </span>
  )
}
