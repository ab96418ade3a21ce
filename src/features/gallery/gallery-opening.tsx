import { canonicaliseSrefCode } from '@/domain/sref-code'
import { CodeLookup } from '../search/code-lookup'
import { DidYouMean } from '../search/did-you-mean'
import { GalleryHeading } from './gallery-heading'
import { countFilters, type GalleryQuery } from './gallery-query'
import { galleryTitle } from './gallery-title'

type Category = { name: string; description?: string | null }

type GalleryOpeningProps = {
  query: GalleryQuery
  filters: { categories: Category[]; tags: { name: string }[] }
  models: { value: string; label: string }[]
  total: number
  pageCount: number
  didYouMean: string | null
}

/** What a page begins with: the name of a part of the gallery, or what was searched for. */
export function GalleryOpening(props: GalleryOpeningProps) {
  const { query, filters, total, pageCount, didYouMean } = props
  const page = query.page <= pageCount ? query.page : 1
  const models = props.models.filter(({ value }) => query.models.includes(value))
  const isCategory = query.q === '' && countFilters(query) === 1
  const code = canonicaliseSrefCode(query.q)
  return (
    <GalleryHeading
      title={galleryTitle({ ...query, ...filters, models, page })}
      description={isCategory ? filters.categories[0]?.description : null}
      total={total}
    >
      {didYouMean && <DidYouMean query={query} text={didYouMean} />}
      {code.ok && <CodeLookup key={code.code} code={code.code} />}
    </GalleryHeading>
  )
}
