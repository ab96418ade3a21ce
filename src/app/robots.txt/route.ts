import { absolute } from '../absolute'
import { serveFile } from '../serve-file'

export const dynamic = 'force-dynamic'

/** Pictures and the guide of the API may be found; the rest of the API says nothing that pages do not. */
const RULES = `User-agent: *
Allow: /api/cms/media/file/
Allow: /api/docs
Disallow: /api/
Disallow: /admin
Disallow: /random
`

export const GET = serveFile(async () => ({
  body: `${RULES}\nSitemap: ${absolute('/sitemap.xml')}\n`,
  contentType: 'text/plain; charset=utf-8',
  surrogateKeys: ['robots'],
}))
