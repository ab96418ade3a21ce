import Link from 'next/link'
import { type GalleryQuery, galleryHref, toggled } from './gallery-query'
import { NAMED_COLOURS } from './named-colours'

/** Colours to look for; a style is near one of them when a leading colour of it is. */
export function ColourChips({ query }: { query: GalleryQuery }) {
  return (
    <nav aria-label="Colours" className="min-w-0 max-sm:-mx-4">
      <ul className="strip gap-1 py-1 max-sm:scroll-px-4 max-sm:px-4 sm:flex-wrap sm:overflow-visible">
        {NAMED_COLOURS.map(({ name, hex }) => {
          const isOn = query.colors.includes(hex)
          return (
            <li key={hex} className="shrink-0 snap-start">
              <Link
                href={galleryHref(toggled(query, 'colors', hex))}
                prefetch={false}
                scroll={false}
                aria-label={isOn ? `Without ${name}` : `In ${name}`}
                title={name}
                aria-current={isOn ? 'true' : undefined}
                style={{ background: hex }}
                className="block size-11 inset-ring inset-ring-ink/15 transition-transform duration-150 hover:scale-110 aria-[current]:scale-75 aria-[current]:outline-2 aria-[current]:outline-offset-2 aria-[current]:outline-ink sm:size-8"
              />
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
