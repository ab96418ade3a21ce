import { browseHref, readGalleryQuery } from '@/features/gallery/gallery-query'
import { pickRandomSref } from '@/server/sref/pick-random-sref'
import { getGallery } from '../../get-gallery'
import { toSearchQuery } from '../to-search-query'

/** Leads to some style among those that the address narrows to; back to the choice where there is none. */
export async function GET(request: Request): Promise<Response> {
  const query = readGalleryQuery(new URL(request.url).searchParams)
  const wanted = toSearchQuery(query, { limit: 1, facets: [] })
  const slug = await pickRandomSref(await getGallery(), wanted)
  return new Response(null, {
    status: 307,
    headers: {
      location: slug === null ? browseHref({ ...query, page: 1 }) : `/sref/${slug}`,
      // Another one each time, for people and not for crawlers.
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    },
  })
}
