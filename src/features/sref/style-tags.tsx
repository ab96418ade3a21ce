import Link from 'next/link'
import { galleryHref } from '@/features/gallery/gallery-query'
import type { StyleSref } from './style-sref'

export function StyleTags({ tags }: Pick<StyleSref, 'tags'>) {
  if (tags.length === 0) return null
  return (
    <ul aria-label="Tags" className="flex flex-wrap gap-2">
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <Link
            href={galleryHref({ tags: [slug] })}
            prefetch={false}
            className="flex min-h-11 items-center rounded-chip bg-shade px-3 text-small transition-colors duration-150 hover:bg-line lg:min-h-9"
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
