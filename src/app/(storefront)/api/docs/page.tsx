import { readFile } from 'node:fs/promises'
import path from 'node:path'
import packageFile from '@root/package.json'
import type { Metadata } from 'next'
import { ROUTES } from '@/domain/api/catalogue'
import { DocsPage } from '@/features/api-docs/docs-page'
import type { ApiView } from '@/features/api-docs/openapi-view'
import { describeApi } from '@/server/openapi/describe-api'

/** Made while building: the guide is a file of the project, and nothing on the page depends on a visit. */
export const dynamic = 'force-static'

export const metadata: Metadata = {
  title: 'API',
  description: 'How programs find, collect and curate style references: every address and answer.',
  alternates: { canonical: '/api/docs' },
}

const GUIDE = path.join(process.cwd(), 'docs', 'api.md')

export default async function Page() {
  const document = describeApi({
    routes: ROUTES,
    // Lines to copy name the site by a variable; the address is not known while building.
    siteUrl: 'https://gallery.invalid',
    version: packageFile.version,
  })
  return <DocsPage api={document as unknown as ApiView} guide={await readGuide()} />
}

/** The file without its title, which the page has itself. */
async function readGuide(): Promise<string> {
  const text = await readFile(GUIDE, 'utf8')
  return text.replace(/^# .*\n/, '')
}
