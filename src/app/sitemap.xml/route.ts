import { SURROGATE_KEYS } from '@/server/cache/surrogate-keys'
import { answerSitemap } from '@/server/sitemap/answer-sitemap'
import { absolute } from '../absolute'
import { getGallery } from '../get-gallery'
import { serveFile } from '../serve-file'

export const dynamic = 'force-dynamic'

export const GET = serveFile(async () => ({
  body: await answerSitemap({ payload: await getGallery(), absolute }),
  contentType: 'application/xml; charset=utf-8',
  surrogateKeys: [SURROGATE_KEYS.srefs, SURROGATE_KEYS.categories, SURROGATE_KEYS.tags],
}))
