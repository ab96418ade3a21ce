import { type StripeColour, toStripes } from './to-stripes'

/** Colours side by side, each as wide as its weight. Decoration: hidden from screen readers. */
export function PaletteStrip({
  colours,
  className = '',
}: {
  colours: StripeColour[]
  className?: string
}) {
  return <div aria-hidden="true" className={className} style={{ background: toStripes(colours) }} />
}
