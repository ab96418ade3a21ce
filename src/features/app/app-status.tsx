import { Suspense } from 'react'
import { OfflineBanner } from './offline-banner'
import { PageKeeper } from './page-keeper'

/**
 * What makes the site an app, once a page: it says when there is no connection, keeps what was seen,
 * and tells of a new version.
 */
export function AppStatus() {
  return (
    <>
      <OfflineBanner />
      {/* It reads the query, which is known in the browser only. */}
      <Suspense fallback={null}>
        <PageKeeper />
      </Suspense>
    </>
  )
}
