import Link from 'next/link'
import { MAX_FILTER_VALUES } from '@/domain/search/filter-values'
import { ColourPicker } from './colour-picker'
import { browseHref, type GalleryQuery, galleryParams, toggled } from './gallery-query'
import { colourName, NAMED_COLOURS } from './named-colours'

const NAMED: string[] = NAMED_COLOURS.map(({ hex }) => hex)

/** Colours to look for; a style is near one of them when a leading colour of it is. */
export function ColourChips({ query }: { query: GalleryQuery }) {
  const own = query.colors.filter((hex) => !NAMED.includes(hex))
  const hasRoom = query.colors.length < MAX_FILTER_VALUES
  return (
    <nav aria-label="Colours" className="min-w-0">
      <ul className="flex flex-wrap gap-1">
        {[...NAMED, ...own].map((hex) => (
          <li key={hex}>
            <Swatch query={query} hex={hex} />
          </li>
        ))}
        {hasRoom && (
          <li>
            <ColourPicker
              query={query}
              params={[...galleryParams({ ...query, page: 1 })].map(([name, value], index) => ({
                key: `${name} ${index}`,
                name,
                value,
              }))}
            />
          </li>
        )}
      </ul>
    </nav>
  )
}

function Swatch({ query, hex }: { query: GalleryQuery; hex: string }) {
  const isOn = query.colors.includes(hex)
  const name = colourName(hex)
  return (
    <Link
      href={browseHref(toggled(query, 'colors', hex))}
      prefetch={false}
      scroll={false}
      aria-label={isOn ? `Without ${name}` : `In ${name}`}
      title={name}
      aria-current={isOn ? 'true' : undefined}
      style={{ background: hex }}
      className="block size-11 inset-ring inset-ring-ink/15 transition-transform duration-150 hover:scale-110 aria-[current]:scale-75 aria-[current]:outline-2 aria-[current]:outline-offset-2 aria-[current]:outline-ink sm:size-9"
    />
  )
}
