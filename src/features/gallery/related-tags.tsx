import { FilterChip } from './filter-chip'
import { galleryHref } from './gallery-query'

type RelatedTagsProps = {
  /** What the page is about. */
  title: string
  /** The most frequent first. */
  tags: { slug: string; name: string }[]
}

/** Below a category or a tag: what its styles are often filed under as well. */
export function RelatedTags({ title, tags }: RelatedTagsProps) {
  if (tags.length === 0) return null
  return (
    <section aria-labelledby="related-title" className="page-gutter pt-14 sm:pt-20">
      <h2 id="related-title" className="mb-4 text-heading font-semibold tracking-tight sm:mb-6">
        Often with {title}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {tags.map(({ slug, name }) => (
          <li key={slug}>
            <FilterChip href={galleryHref({ tags: [slug] })} isOn={false} look="filled">
              {name}
            </FilterChip>
          </li>
        ))}
      </ul>
    </section>
  )
}
