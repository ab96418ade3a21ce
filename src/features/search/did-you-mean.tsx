import Link from 'next/link'
import { type GalleryQuery, galleryHref } from '../gallery/gallery-query'

type DidYouMeanProps = {
  query: GalleryQuery
  /** The text with its words put right. */
  text: string
}

/** Says that another spelling was searched for, and leads to it. */
export function DidYouMean({ query, text }: DidYouMeanProps) {
  return (
    <p className="text-body text-muted">
      Nothing is spelt like that. Did you mean{' '}
      <Link
        href={galleryHref({ ...query, q: text, page: 1 })}
        prefetch={false}
        className="font-semibold text-ink underline underline-offset-4"
      >
        {text}
      </Link>
      ?
    </p>
  )
}
