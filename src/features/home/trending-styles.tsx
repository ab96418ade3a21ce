'use client'

import { type MouseEvent, useState } from 'react'
import useSWR from 'swr'
import type { TrendingWindow } from '@/domain/search/search-query'
import { announce } from '@/ui/announce'
import type { CardSref } from '../gallery/card-sref'
import { readGalleryCards } from '../gallery/read-gallery-cards'
import { HOME_GRID_SIZE } from './home-data'
import { HomeGrid } from './home-grid'
import { HomeSection } from './home-section'

/** Shown first, because the page comes with it. */
const FIRST: TrendingWindow = 'week'

const WINDOWS: { window: TrendingWindow; label: string; spoken: string }[] = [
  { window: 'day', label: 'Day', spoken: 'of the day' },
  { window: 'week', label: 'Week', spoken: 'of the week' },
  { window: 'month', label: 'Month', spoken: 'of the month' },
  { window: 'all', label: 'All time', spoken: 'of all time' },
]

/** What draws people now. Without scripts the other windows are links to the gallery. */
export function TrendingStyles({ ofTheWeek }: { ofTheWeek: CardSref[] }) {
  const [window, setWindow] = useState(FIRST)
  const { data, error, isLoading } = useSWR<CardSref[], Error>(
    window === FIRST ? null : apiPath(window),
    readGalleryCards,
    { keepPreviousData: true, revalidateOnFocus: false },
  )
  const shown = window === FIRST ? ofTheWeek : (data ?? ofTheWeek)

  const choose = (event: MouseEvent, chosen: (typeof WINDOWS)[number]) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setWindow(chosen.window)
    announce(`Trending ${chosen.spoken}`)
  }

  return (
    <HomeSection
      id="trending"
      title="Trending"
      controls={
        <ul className="-mx-1 flex flex-wrap">
          {WINDOWS.map((one) => (
            <li key={one.window}>
              <a
                href={browsePath(one.window)}
                aria-current={one.window === window ? 'true' : undefined}
                onClick={(event) => choose(event, one)}
                className="flex min-h-11 items-center px-3 text-small text-muted underline-offset-8 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2"
              >
                {one.label}
              </a>
            </li>
          ))}
        </ul>
      }
    >
      {error && (
        <p role="alert" className="mb-4 text-body text-muted">
          {error.message}
        </p>
      )}
      <div aria-busy={isLoading} className="transition-opacity duration-150 aria-busy:opacity-50">
        <HomeGrid srefs={shown} />
      </div>
    </HomeSection>
  )
}

function browsePath(window: TrendingWindow): string {
  return `/browse?sort=trending${window === FIRST ? '' : `&window=${window}`}`
}

function apiPath(window: TrendingWindow): string {
  return `/api/sref?sort=trending&window=${window}&limit=${HOME_GRID_SIZE}`
}
