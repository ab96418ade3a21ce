import { z } from 'zod'
import { SURROGATE_KEYS } from '@/server/cache/surrogate-keys'
import { answerStylesSitemap } from '@/server/sitemap/answer-sitemap'
import { absolute } from '../../absolute'
import { getGallery } from '../../get-gallery'
import { serveFile } from '../../serve-file'

export const dynamic = 'force-dynamic'

const afterSchema = z.uuid().nullable()

export const GET = serveFile(async (_, request) => {
  const after = afterSchema.safeParse(new URL(request.url).searchParams.get('after'))
  if (!after.success) return null
  return {
    body: await answerStylesSitemap({ payload: await getGallery(), absolute }, after.data),
    contentType: 'application/xml; charset=utf-8',
    surrogateKeys: [SURROGATE_KEYS.srefs],
  }
})
