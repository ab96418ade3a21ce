import { feedFile } from '../../../../feed-files'
import { serveFile } from '../../../../serve-file'

export const GET = serveFile<{ slug: string }>(({ slug }) => feedFile('rss', slug))
