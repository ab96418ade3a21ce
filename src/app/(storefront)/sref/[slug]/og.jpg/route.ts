import { serveFile } from '../../../../serve-file'
import { styleShareFile } from '../../../../share-files'

export const GET = serveFile<{ slug: string }>(({ slug }) => styleShareFile(slug))
