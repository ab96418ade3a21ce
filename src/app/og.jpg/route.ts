import { serveFile } from '../serve-file'
import { partShareFile } from '../share-files'

export const dynamic = 'force-dynamic'

export const GET = serveFile(() => partShareFile('Find the look. Copy the code.'))
