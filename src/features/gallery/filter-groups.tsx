import type { ReactNode } from 'react'
import type { FacetValue } from '@/domain/api/facets'
import type { ChipCategory } from './category-chips'
import { ColourChips } from './colour-chips'
import { FilterChip } from './filter-chip'
import { browseHref, flagged, type GalleryQuery, toggled } from './gallery-query'

/** `count`: styles that match everything else that is asked for. */
export type ChipTag = { slug: string; name: string; count: number }

/** All that a choice can be made of, with what each adds to the present one. */
export type GalleryFacets = {
  categories: ChipCategory[]
  tags: ChipTag[]
  models: FacetValue[]
  premium: FacetValue[]
  featured: FacetValue[]
}

/** One kind of filter, ready to be shown in a dropdown or a sheet. */
export type FilterGroup = {
  name: string
  /** How many of its filters are on. */
  chosenCount: number
  /** False where the page shows it elsewhere, as soon as there is room. */
  hasDropdown: boolean
  panel: ReactNode
}

/** As many tags as one takes in; those behind them are found by search. */
const SHOWN_TAGS = 40

/** Every kind of filter that has something to choose. Choices lead to `/browse`, so that one can go on. */
export function filterGroups(query: GalleryQuery, facets: GalleryFacets): FilterGroup[] {
  const { categories, tags, models, premium, featured } = query
  const flags = [premium, featured].filter((flag) => flag !== null)
  const groups = [
    group('Categories', categories.length, categoryChips(query, facets), false),
    group('Tags', tags.length, tagChips(query, facets)),
    group('Models', models.length, modelChips(query, facets)),
    group('Access', flags.length, flagChips(query, facets)),
  ]
  const colours = { name: 'Colours', chosenCount: query.colors.length, hasDropdown: false }
  return [
    ...groups.filter((one) => one !== null),
    { ...colours, panel: <ColourChips query={query} /> },
  ]
}

function group(name: string, chosenCount: number, chips: ReactNode[], hasDropdown = true) {
  if (chips.length === 0) return null
  const panel = <ul className="flex flex-wrap gap-2">{chips}</ul>
  return { name, chosenCount, hasDropdown, panel }
}

type Chip = { key: string; isOn: boolean; count: number; to: GalleryQuery; children: ReactNode }

/** What would lead to nothing is left out, unless it is on. */
function chips(all: Chip[]): ReactNode[] {
  return all
    .filter(({ count, isOn }) => count > 0 || isOn)
    .map(({ key, to, isOn, count, children }) => (
      <li key={key}>
        <FilterChip href={browseHref(to)} isOn={isOn} isRemovable count={count} look="filled">
          {children}
        </FilterChip>
      </li>
    ))
}

function categoryChips(query: GalleryQuery, { categories }: GalleryFacets): ReactNode[] {
  return chips(
    categories.map(({ slug, name, icon, srefCount }) => ({
      key: slug,
      isOn: query.categories.includes(slug),
      count: srefCount,
      to: toggled(query, 'categories', slug),
      children: (
        <>
          {icon && <span aria-hidden="true">{icon}</span>}
          {name}
        </>
      ),
    })),
  )
}

function tagChips(query: GalleryQuery, { tags }: GalleryFacets): ReactNode[] {
  const isOn = (slug: string) => query.tags.includes(slug)
  const shown = tags.filter(({ slug }, index) => index < SHOWN_TAGS || isOn(slug))
  return chips(
    shown.map(({ slug, name, count }) => ({
      key: slug,
      isOn: isOn(slug),
      count,
      to: toggled(query, 'tags', slug),
      children: name,
    })),
  )
}

function modelChips(query: GalleryQuery, { models }: GalleryFacets): ReactNode[] {
  const missing = query.models.filter((value) => !models.some((one) => one.value === value))
  const all = [...models, ...missing.map((value) => ({ value, label: value, count: 0 }))]
  return chips(
    all.map(({ value, label, count }) => ({
      key: value,
      isOn: query.models.includes(value),
      count,
      to: toggled(query, 'models', value),
      children: label,
    })),
  )
}

const FLAGS = [
  { flag: 'premium', value: false, label: 'Free' },
  { flag: 'premium', value: true, label: 'Premium' },
  { flag: 'featured', value: true, label: 'Featured' },
] as const

function flagChips(query: GalleryQuery, facets: GalleryFacets): ReactNode[] {
  return chips(
    FLAGS.map(({ flag, value, label }) => ({
      key: label,
      isOn: query[flag] === value,
      count: facets[flag].find((one) => one.value === String(value))?.count ?? 0,
      to: flagged(query, flag, value),
      children: label,
    })),
  )
}
