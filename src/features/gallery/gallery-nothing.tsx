import Link from 'next/link'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { Notice } from '@/ui/notice'
import { NothingFound, type WaysOn } from '../search/nothing-found'
import { type GalleryQuery, galleryHref } from './gallery-query'

type GalleryNothingProps = {
  query: GalleryQuery
  pageCount: number
  total: number
  /** Null where something matches. */
  waysOn: WaysOn | null
}

/**
 * A page without cards: behind the last page, a search without results, an empty category, or a
 * gallery that is still empty.
 */
export function GalleryNothing({ query, pageCount, total, waysOn }: GalleryNothingProps) {
  if (waysOn && waysOn.srefs.length > 0) {
    return <NothingFound waysOn={waysOn} />
  }
  if (total > 0) {
    return (
      <Notice
        isPart
        title={`There is no page ${query.page}`}
        actions={
          <>
            <Link href={galleryHref({ ...query, page: 1 })} className={PRIMARY_BUTTON}>
              First page
            </Link>
            <Link href={galleryHref({ ...query, page: pageCount })} className={QUIET_BUTTON}>
              Last page
            </Link>
          </>
        }
      >
        <meta name="robots" content="noindex" />
        {pageCount === 1 ? 'Everything fits on one page.' : `The last one is page ${pageCount}.`}
      </Notice>
    )
  }
  if (query.categories.length > 0) {
    return (
      <Notice
        isPart
        title="No styles here yet"
        actions={
          <Link href="/browse" className={PRIMARY_BUTTON}>
            See all styles
          </Link>
        }
      >
        Nothing has been filed under this so far. The rest of the gallery is open.
      </Notice>
    )
  }
  return (
    <Notice isPart title="The walls are still bare">
      The first styles have not been published yet. Editors can{' '}
      <a href="/admin" className="text-ink underline underline-offset-4">
        sign in
      </a>{' '}
      and add them.
    </Notice>
  )
}
