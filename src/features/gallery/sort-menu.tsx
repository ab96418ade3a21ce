import Link from 'next/link'
import { TRENDING_WINDOWS, type TrendingWindow } from '@/domain/search/search-query'
import { Dropdown } from '@/ui/dropdown'
import { LinkPending } from '@/ui/link-pending'
import { browseHref, type GalleryQuery, SORTS, sortsOf } from './gallery-query'
import { ShuffleLink } from './shuffle-link'

const WINDOWS: Record<TrendingWindow, string> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  all: 'All time',
}

const ITEM =
  'relative flex min-h-11 items-center overflow-hidden px-4 text-small hover:bg-shade aria-[current]:font-semibold sm:min-h-10'

/** The order of the grid; another order starts at its first page. */
export function SortMenu({ query }: { query: GalleryQuery }) {
  const label = query.sort === 'trending' ? `: ${WINDOWS[query.window].toLowerCase()}` : ''
  return (
    <Dropdown
      name="order"
      label={
        <>
          <span className="sr-only">Order: </span>
          {SORTS[query.sort]}
          {label}
        </>
      }
      closesOnChoice
      className="relative"
      panelClassName="w-60 py-1 max-sm:left-0 sm:right-0"
    >
      <nav aria-label="Order">
        <ul>
          {sortsOf(query).map((sort) => (
            <li key={sort}>
              {sort === 'random' ? (
                <ShuffleLink query={query} className={ITEM}>
                  {query.sort === 'random' ? 'Shuffle again' : SORTS.random}
                </ShuffleLink>
              ) : (
                <Choice query={query} to={{ sort }} isOn={sort === query.sort}>
                  {SORTS[sort]}
                </Choice>
              )}
              {sort === 'trending' && query.sort === 'trending' && <Windows query={query} />}
            </li>
          ))}
        </ul>
      </nav>
    </Dropdown>
  )
}

/** How far back to look. */
function Windows({ query }: { query: GalleryQuery }) {
  return (
    <ul aria-label="Trending over" className="mb-1 ml-4 border-l border-line">
      {TRENDING_WINDOWS.map((window) => (
        <li key={window}>
          <Choice query={query} to={{ window }} isOn={window === query.window}>
            {WINDOWS[window]}
          </Choice>
        </li>
      ))}
    </ul>
  )
}

type ChoiceProps = {
  query: GalleryQuery
  to: Partial<GalleryQuery>
  isOn: boolean
  children: string
}

function Choice({ query, to, isOn, children }: ChoiceProps) {
  return (
    <Link
      href={browseHref({ ...query, ...to, page: 1 })}
      prefetch={false}
      scroll={false}
      aria-current={isOn ? 'true' : undefined}
      className={ITEM}
    >
      {children}
      <LinkPending />
    </Link>
  )
}
