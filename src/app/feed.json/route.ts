import { feedFile } from '../feed-files'
import { serveFile } from '../serve-file'

export const dynamic = 'force-dynamic'

export const GET = serveFile(() => feedFile('json'))
