'use client'

import { DeadLetters } from './DeadLetters'
import { EngineFacts } from './EngineFacts'
import { RunCard } from './RunCard'
import { StatusFigures } from './StatusFigures'
import { StatusFailure, StatusLoading, StatusVerdict } from './StatusVerdict'
import { useRunRequests } from './use-run-requests'
import { useSearchStatus } from './use-search-status'

/** The whole panel, kept up to date while one looks at it. */
export function SearchPanel() {
  const { isRequested, isAnyRequested, request } = useRunRequests()
  const { status, failure, refresh } = useSearchStatus({ isHurried: isAnyRequested })
  if (!status) {
    return failure ? <StatusFailure failure={failure} onRetry={refresh} /> : <StatusLoading />
  }
  return (
    <>
      {failure && <StatusFailure failure={failure} isStale onRetry={refresh} />}
      <StatusVerdict status={status} />
      <StatusFigures status={status} />
      <DeadLetters onRetried={refresh} status={status} />
      <section aria-labelledby="search-upkeep">
        <h2 id="search-upkeep">Upkeep</h2>
        <div className="search-panel__runs">
          {(['reconcile', 'reindex'] as const).map((kind) => (
            <RunCard
              isRequested={isRequested(status, kind)}
              key={kind}
              kind={kind}
              onRequest={() => request(status, kind)}
              status={status}
            />
          ))}
        </div>
      </section>
      <EngineFacts status={status} />
    </>
  )
}
