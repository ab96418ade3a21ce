import { srefKey } from '@/server/cache/surrogate-keys'
import { noFileResponse, publicFileResponse } from '@/server/http/public-file'
import { describeEmbed } from '@/server/oembed/describe-embed'
import { readEmbedRequest } from '@/server/oembed/read-embed-request'
import { writeEmbed } from '@/server/oembed/write-embed'
import { readDocumentBySlug } from '@/server/sref/read-document-by-slug'
import { absolute } from '../absolute'
import { getGallery } from '../get-gallery'

export const dynamic = 'force-dynamic'

/** https://oembed.com: a style as a picture in a page of someone else. */
export async function GET(request: Request): Promise<Response> {
  const asked = readEmbedRequest(new URL(request.url).searchParams, absolute('/'))
  if ('status' in asked) return noFileResponse(asked.status, asked.message)
  const { slug, format, maxWidth, maxHeight } = asked
  const document = await readDocumentBySlug(await getGallery(), slug)
  const embed = document && describeEmbed({ document, maxWidth, maxHeight, absolute })
  if (!document || !embed) return noFileResponse(404, 'There is no style at this address.')
  return publicFileResponse(request, {
    ...writeEmbed(embed, format),
    surrogateKeys: [srefKey(document.id)],
    isForAllOrigins: true,
  })
}
