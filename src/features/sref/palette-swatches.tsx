import Link from 'next/link'
import { CopyButton } from '@/ui/copy-button'
import { SearchIcon } from '@/ui/icons'
import { isLightColour } from './is-light-colour'

/** The cover's colours: a tap copies one, a link below it leads to the styles that have it. */
export function PaletteSwatches({ palette }: { palette: { hex: string }[] }) {
  if (palette.length === 0) return null
  return (
    <section aria-label="Colours">
      <h2 className="mb-2 text-small font-semibold">Colours</h2>
      <ul className="grid auto-cols-fr grid-flow-col">
        {palette.map(({ hex }) => (
          <li key={hex} className="min-w-0">
            <CopyButton
              text={hex}
              label={`Copy ${hex}`}
              hasIcon={false}
              style={{ background: hex, color: isLightColour(hex) ? '#000' : '#fff' }}
              className="relative flex h-20 w-full items-end px-1.5 pb-1.5 text-left font-mono text-[0.6875rem] focus-visible:z-1"
            >
              {hex.replace('#', '')}
            </CopyButton>
            <Link
              href={`/browse?color=${hex.replace('#', '')}`}
              prefetch={false}
              aria-label={`Styles with ${hex}`}
              title={`Styles with ${hex}`}
              className="flex min-h-11 items-center justify-center text-muted transition-colors duration-150 hover:bg-shade hover:text-ink lg:min-h-9"
            >
              <SearchIcon />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
