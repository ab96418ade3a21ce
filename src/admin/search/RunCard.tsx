'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { toApiFailure } from './call-api'
import { RunState } from './RunState'
import { isRunning, lastRun, type SearchRunKind, type SearchStatus } from './search-status'
import { useUnchangedFor } from './use-unchanged-for'

/** A run that shows no progress for so long has probably lost its worker. */
const STALLED_MS = 30_000

type Props = {
  kind: SearchRunKind
  status: SearchStatus
  /** Asked for here, and not taken up by a worker yet. */
  isRequested: boolean
  onRequest: () => Promise<void>
}

/** One kind of run: what it is for, how the last one went, and a button to start one. */
export function RunCard({ kind, status, isRequested, onRequest }: Props) {
  const { openModal } = useModal()
  const run = lastRun(status, kind)
  const isStalled = useUnchangedFor(
    run && isRunning(run) ? `${run.startedAt} ${run.done}` : null,
    STALLED_MS,
  )
  const { name, purpose, confirmation } = textsOf(kind, status)
  const modalSlug = `search-confirm-${kind}`
  const isBusy = isRequested || (isRunning(run) && !isStalled)
  const start = () =>
    onRequest().catch((error: unknown) => {
      toast.error(toApiFailure(error).message)
    })
  return (
    <article className="search-run">
      <h3>{name}</h3>
      <p>{purpose}</p>
      <RunState isRequested={isRequested} isStalled={isStalled} kind={kind} run={run} />
      {status.canStartRuns ? (
        <div className="search-run__controls">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            id={`search-${kind}`}
            margin={false}
            onClick={() => openModal(modalSlug)}
            size="medium"
          >
            {name}
          </Button>
        </div>
      ) : (
        <p className="search-run__note">An admin can start it.</p>
      )}
      <ConfirmationModal
        body={confirmation}
        confirmLabel={name}
        heading={`${name}?`}
        modalSlug={modalSlug}
        onConfirm={start}
      />
    </article>
  )
}

function textsOf(kind: SearchRunKind, { meilisearch }: SearchStatus) {
  if (kind === 'reconcile') {
    return {
      name: 'Reconcile',
      purpose: meilisearch
        ? 'Compares the search documents with the styles, and Meilisearch with the documents, and mends every difference. Runs by itself every ten minutes.'
        : 'Compares the search documents with the styles and mends every difference. Runs by itself every ten minutes.',
      confirmation:
        'Search goes on meanwhile. Nothing that visitors find will change, except for what was wrong.',
    }
  }
  return {
    name: meilisearch ? 'Rebuild the index' : 'Rebuild the documents',
    purpose: meilisearch
      ? 'Makes every document anew and builds a second index from them, which then takes the place of the first. For after a restore, or when reconciling does not help.'
      : 'Makes every search document anew. For after a restore, or when reconciling does not help.',
    confirmation: meilisearch
      ? 'Search goes on meanwhile: the present index answers until the new one is complete. With many thousands of styles it takes a while, during which the worker and Meilisearch have more to do.'
      : 'Search goes on meanwhile. With many thousands of styles it takes a while, during which the worker and Postgres have more to do.',
  }
}
