import { canonicaliseSrefCode } from '@/domain/sref-code'
import type { GalleryQuery } from '../gallery/gallery-query'
import { CodeLookup } from './code-lookup'
import { DidYouMean } from './did-you-mean'

type SearchHeadingProps = {
  title: string
  query: GalleryQuery
  /** Styles that match. */
  total: number
  didYouMean: string | null
}

/** Opens the results of a search; their number is read out when it changes. */
export function SearchHeading({ title, query, total, didYouMean }: SearchHeadingProps) {
  const code = canonicaliseSrefCode(query.q)
  return (
    <header className="page-gutter grid gap-2 pt-7 pb-5 sm:pt-10 sm:pb-7">
      <h1 className="font-stretch-condensed text-title font-semibold tracking-tight">{title}</h1>
      <p role="status" className="text-body text-muted">
        {describeTotal(total)}
      </p>
      {didYouMean && <DidYouMean query={query} text={didYouMean} />}
      {code.ok && <CodeLookup key={code.code} code={code.code} />}
    </header>
  )
}

function describeTotal(total: number): string {
  if (total === 0) return 'No style matches.'
  return total === 1 ? 'One style.' : `${total.toLocaleString('en')} styles.`
}
