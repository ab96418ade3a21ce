import { Link } from '@payloadcms/ui'
import type { ServerProps, Where } from 'payload'

const DRAFTS: Where = { _status: { equals: 'draft' } }
const UNUSED: Where = { visibility: { equals: 'private' } }

/** What waits for an editor, above the dashboard: each number leads to the list behind it. */
export async function DashboardNote({ payload, user }: ServerProps) {
  const access = { overrideAccess: false, user }
  const [published, drafts, unused] = await Promise.all([
    payload.count({
      collection: 'srefs',
      where: { _status: { equals: 'published' } },
      ...access,
    }),
    payload.find({
      collection: 'srefs',
      depth: 0,
      draft: true,
      limit: 1,
      select: {},
      where: DRAFTS,
      ...access,
    }),
    payload.count({ collection: 'media', where: UNUSED, ...access }),
  ])
  const lists = `${payload.config.routes.admin}/collections`
  return (
    <section aria-label="Work at hand" className="dashboard-note">
      <p>
        <Link href={`${lists}/srefs?where[_status][equals]=published`} prefetch={false}>
          <strong>{published.totalDocs}</strong> published
        </Link>
      </p>
      <p>
        <Link href={`${lists}/srefs?where[_status][equals]=draft`} prefetch={false}>
          <strong>{drafts.totalDocs}</strong> {drafts.totalDocs === 1 ? 'draft' : 'drafts'} to
          finish
        </Link>
      </p>
      <p>
        <Link href={`${lists}/media?where[visibility][equals]=private`} prefetch={false}>
          <strong>{unused.totalDocs}</strong> {unused.totalDocs === 1 ? 'picture' : 'pictures'} not
          published
        </Link>
      </p>
    </section>
  )
}
