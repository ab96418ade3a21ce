import type { ReactNode } from 'react'
import { formatCount } from '@/features/gallery/format-count'
import type { StyleSref } from './style-sref'

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })

/** How the style is used, where it comes from and when it was last tried. */
export function StyleFacts({
  counts,
  source,
  verifiedAt,
}: Pick<StyleSref, 'counts' | 'source' | 'verifiedAt'>) {
  return (
    <dl className="grid grid-cols-4 gap-y-4 border-t border-line pt-4 text-note">
      <Fact name="Views">{formatCount(counts.views)}</Fact>
      <Fact name="Likes">{formatCount(counts.likes)}</Fact>
      <Fact name="Saved">{formatCount(counts.favorites)}</Fact>
      <Fact name="Copied">{formatCount(counts.copies)}</Fact>
      {verifiedAt && (
        <Fact name="Verified" isWide>
          <time dateTime={verifiedAt}>{day.format(new Date(verifiedAt))}</time>
        </Fact>
      )}
      {(source.name || source.url) && (
        <Fact name="Source" isWide>
          <SourceCredit {...source} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, isWide, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={`min-w-0 ${isWide ? 'col-span-2' : ''}`}>
      <dt className="text-muted">{name}</dt>
      <dd className="text-small font-semibold wrap-anywhere tabular-nums">{children}</dd>
    </div>
  )
}

function SourceCredit({ name, url }: StyleSref['source']) {
  if (!url) return name
  return (
    <a href={url} rel="noopener nofollow ugc" className="underline underline-offset-4">
      {name || new URL(url).hostname}
    </a>
  )
}
