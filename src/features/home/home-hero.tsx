import Form from 'next/form'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { SearchIcon } from '@/ui/icons'
import { FilterChip } from '../gallery/filter-chip'
import { galleryHref } from '../gallery/gallery-query'
import type { HomeData } from './home-data'

const SUGGESTED_TAGS = 5

/** As long as the search takes it. */
const MAX_TEXT_LENGTH = 200

/** What this place is, in one breath, and the way into it. */
export function HomeHero({ total, tags }: Pick<HomeData, 'total' | 'tags'>) {
  return (
    <header className="page-gutter grid items-end gap-x-16 gap-y-6 pt-8 pb-8 sm:pt-12 sm:pb-10 lg:grid-cols-[auto_minmax(0,1fr)]">
      <h1 className="titling text-display tracking-[-0.035em]">
        Find the look. <br className="max-sm:block sm:hidden lg:block" />
        Copy the code.
      </h1>
      <div className="grid max-w-2xl gap-5 lg:pb-2">
        <p className="max-w-[48ch] text-body text-muted lg:text-[1.1875rem]">
          An open gallery of Midjourney style references. One number after{' '}
          <code className="font-mono text-[0.9em] whitespace-nowrap text-ink">--sref</code> gives
          any prompt a style; here you see it first.
        </p>
        <search>
          <Form action="/browse" prefetch={false} className="flex gap-2">
            <span className="relative flex-1">
              <SearchIcon className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-muted" />
              <input
                type="search"
                name="q"
                maxLength={MAX_TEXT_LENGTH}
                placeholder={`Search ${total.toLocaleString('en')} styles`}
                aria-label="What are you looking for?"
                autoComplete="off"
                autoCapitalize="none"
                enterKeyHint="search"
                className="text-field min-h-13! text-body!"
              />
            </span>
            <button type="submit" className={`${PRIMARY_BUTTON} min-h-13!`}>
              Search
            </button>
          </Form>
        </search>
        {tags.length > 0 && (
          <nav aria-label="Often looked for" className="flex flex-wrap items-center gap-2">
            {tags.slice(0, SUGGESTED_TAGS).map(({ slug, name }) => (
              <FilterChip
                key={slug}
                href={galleryHref({ tags: [slug] })}
                isOn={false}
                look="filled"
              >
                {name}
              </FilterChip>
            ))}
          </nav>
        )}
      </div>
    </header>
  )
}
