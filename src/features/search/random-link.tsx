import { DiceIcon } from '@/ui/icons'
import { type GalleryQuery, randomHref } from '../gallery/gallery-query'

type RandomLinkProps = {
  /** What to choose from. Default: everything. */
  query?: Partial<GalleryQuery>
  /** Default none. */
  className?: string
}

/** Opens some style by chance. A plain link: nothing of it can be fetched ahead or kept. */
export function RandomLink({ query = {}, className = '' }: RandomLinkProps) {
  return (
    <a
      href={randomHref(query)}
      rel="nofollow"
      title="Open a style by chance"
      className={`flex min-h-11 items-center gap-2 rounded-chip border border-line px-3 text-small font-medium transition-colors duration-150 hover:border-ink sm:min-h-10 ${className}`}
    >
      <DiceIcon />
      <span>Random</span>
    </a>
  )
}
