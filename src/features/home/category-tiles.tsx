import Link from 'next/link'
import { LinkPending } from '@/ui/link-pending'
import { galleryHref } from '../gallery/gallery-query'
import { SrefPicture } from '../gallery/sref-picture'
import type { HomeCategory } from './home-data'
import { type WideAt, wideTiles } from './wide-tiles'

/** As wide as the grid makes a tile at most: half of a window, a third, a quarter, twice a sixth. */
const TILE_SIZES = '(width >= 64rem) 50vw, (width >= 40rem) 67vw, 100vw'

/** Two tiles wide, in rows that are two, three, four or six wide. */
const WIDE: Record<keyof WideAt, string> = {
  phone: 'max-sm:col-span-2 max-sm:aspect-8/3',
  tablet: 'sm:max-lg:col-span-2 sm:max-lg:aspect-8/3',
  desktop: 'lg:max-2xl:col-span-2 lg:max-2xl:aspect-8/3',
  wall: '2xl:col-span-2 2xl:aspect-8/3',
}

/** The ways in, each with a picture of what waits there. The first are wider where a row would end short. */
export function CategoryTiles({ categories }: { categories: HomeCategory[] }) {
  return (
    <ul className="grid grid-flow-row-dense grid-cols-2 gap-2 sm:grid-cols-3 sm:gap-3 lg:grid-cols-4 2xl:grid-cols-6">
      {categories.map((category, index) => (
        <li
          key={category.slug}
          className={`grid aspect-4/3 [content-visibility:auto] self-stretch justify-self-stretch ${wideClasses(index, categories.length)}`}
        >
          <CategoryTile {...category} />
        </li>
      ))}
    </ul>
  )
}

function wideClasses(index: number, count: number): string {
  const screens = Object.keys(WIDE) as (keyof WideAt)[]
  return screens
    .filter((screen) => index < wideTiles(count)[screen])
    .map((screen) => WIDE[screen])
    .join(' ')
}

function CategoryTile({ slug, name, icon, srefCount, cover }: HomeCategory) {
  return (
    <Link
      href={galleryHref({ categories: [slug] })}
      prefetch={false}
      className="group/tile relative flex min-h-0 items-end overflow-hidden bg-shade -outline-offset-2!"
    >
      {cover && (
        <SrefPicture
          picture={cover}
          sizes={TILE_SIZES}
          maxWidth={640}
          alt=""
          className="absolute inset-0 size-full object-cover object-[50%_30%] transition-transform duration-500 ease-out group-hover/tile:scale-103"
        />
      )}
      <span className="relative flex max-w-full items-baseline gap-2 bg-wall px-2.5 py-1.5 text-small font-semibold sm:px-3 sm:py-2 sm:text-body">
        {icon && (
          <span aria-hidden="true" className="max-sm:hidden">
            {icon}
          </span>
        )}
        <span className="truncate">{name}</span>
        <span className="text-note font-normal text-muted tabular-nums">
          {srefCount}
          <span className="sr-only"> {srefCount === 1 ? 'style' : 'styles'}</span>
        </span>
      </span>
      <LinkPending />
    </Link>
  )
}
