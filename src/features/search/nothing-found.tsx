import Link from 'next/link'
import type { ReactNode } from 'react'
import type { SuggestAnswer } from '@/domain/api/suggest'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import type { CardSref } from '../gallery/card-sref'
import type { ChipCategory } from '../gallery/category-chips'
import { FilterChip } from '../gallery/filter-chip'
import { browseHref, type GalleryQuery, galleryHref } from '../gallery/gallery-query'
import { SrefGrid } from '../gallery/sref-grid'
import { RandomLink } from './random-link'
import { suggestionHref } from './suggestion-groups'

export type FewerFilters = {
  key: string
  /** What is left out: "Without Ink". */
  name: string
  without: GalleryQuery
  /** Styles that match then; more than none. */
  total: number
}

export type WaysOn = {
  /** Empty where only one thing was asked for. */
  fewer: FewerFilters[]
  /** What is spelt like the text. */
  suggestions: Pick<SuggestAnswer['suggestions'][number], 'kind' | 'slug' | 'text'>[]
  /** The fullest categories of the whole gallery. */
  categories: ChipCategory[]
  /** What is most popular in it. */
  srefs: CardSref[]
}

/**
 * Results without a style, and ways on: fewer filters, what is spelt like it, full categories, chance,
 * and what others look at.
 */
export function NothingFound({ waysOn }: { waysOn: WaysOn }) {
  const { fewer, suggestions, categories, srefs } = waysOn
  return (
    <>
      <meta name="robots" content="noindex" />
      <p className="max-w-[60ch] text-body text-muted">
        {fewer.length > 0
          ? 'There are such styles, but none that is all of this together.'
          : 'Try fewer or other words: a medium, a mood, a subject, or the number of a code.'}
      </p>
      <div className="mt-6 grid gap-7">
        {fewer.length > 0 && (
          <Ways title="Ask for less">
            {fewer.map(({ key, name, without, total }) => (
              <FilterChip key={key} href={browseHref(without)} isOn={false} count={total}>
                {name}
              </FilterChip>
            ))}
          </Ways>
        )}
        {suggestions.length > 0 && (
          <Ways title="Similar words">
            {suggestions.map(({ kind, slug, text }) => (
              <FilterChip
                key={`${kind} ${slug}`}
                href={suggestionHref({ kind, slug })}
                isOn={false}
              >
                {text}
              </FilterChip>
            ))}
          </Ways>
        )}
        {fewer.length === 0 && (
          <Ways title="Popular categories">
            {categories.map(({ slug, name, icon, srefCount }) => (
              <FilterChip
                key={slug}
                href={galleryHref({ categories: [slug] })}
                isOn={false}
                count={srefCount}
              >
                {icon && <span aria-hidden="true">{icon}</span>}
                {name}
              </FilterChip>
            ))}
          </Ways>
        )}
        <div className="flex flex-wrap gap-3">
          <Link href="/browse" prefetch={false} className={PRIMARY_BUTTON}>
            See all styles
          </Link>
          <RandomLink />
        </div>
      </div>
      <section aria-labelledby="popular-styles" className="mt-12">
        <h2 id="popular-styles" className="mb-5 text-heading font-semibold tracking-tight">
          What others look at
        </h2>
        <SrefGrid srefs={srefs} isExcerpt />
      </section>
    </>
  )
}

/** Each way is one link. */
function Ways({ title, children }: { title: string; children: ReactNode[] }) {
  const id = `ways-${title.toLowerCase().replace(/\W/g, '-')}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 text-small font-semibold">
        {title}
      </h2>
      <div className="flex flex-wrap gap-2">{children}</div>
    </section>
  )
}
