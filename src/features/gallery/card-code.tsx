import { TrackedCopyButton } from '../analytics/tracked-copy-button'
import { PremiumCode } from '../marks/premium-code'
import type { CardSref } from './card-sref'

type CardCodeProps = { sref: Pick<CardSref, 'slug' | 'title' | 'code'> }

/** A card's last line: the code, which one tap copies as a parameter, or the lock of a premium style. */
export function CardCode({ sref: { slug, title, code } }: CardCodeProps) {
  if (code === null) return <PremiumCode slug={slug} title={title} />
  const parameter = `--sref ${code}`
  return (
    <TrackedCopyButton
      text={parameter}
      label={`Copy ${parameter}`}
      srefSlug={slug}
      className="relative z-1 flex min-h-11 min-w-0 items-center justify-between gap-2 rounded-chip bg-shade px-3 text-left font-mono text-note transition-colors duration-150 hover:bg-ink hover:text-wall data-[state=copied]:bg-ink data-[state=copied]:text-wall sm:text-small"
    >
      {code}
    </TrackedCopyButton>
  )
}
