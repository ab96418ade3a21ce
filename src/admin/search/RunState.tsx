import { describeLength, describeOutcome } from './describe-run'
import { formatAge, formatNumber } from './format'
import { isRunning, type SearchRun, type SearchRunKind } from './search-status'
import { useUnchangedFor } from './use-unchanged-for'

/** A worker takes up what is asked for within a second. */
const LATE_MS = 10_000

type Props = {
  kind: SearchRunKind
  run: SearchRun | null
  isRequested: boolean
  isStalled: boolean
}

/** How far a run is, or how the last one went. */
export function RunState({ kind, run, isRequested, isStalled }: Props) {
  const isLate = useUnchangedFor(isRequested ? kind : null, LATE_MS)
  return (
    <div className="search-run__state" role="status">
      {isRequested ? (
        <Requested isLate={isLate} />
      ) : run && isRunning(run) ? (
        <Running isStalled={isStalled} run={run} />
      ) : (
        <Finished run={run} />
      )}
    </div>
  )
}

function Requested({ isLate }: { isLate: boolean }) {
  if (!isLate) return <p>Asked for. A worker takes it up in a moment …</p>
  return (
    <p className="search-run__problem">
      Asked for, but no worker has taken it up. Is one running? It will be done as soon as one is.
    </p>
  )
}

function Running({ run, isStalled }: { run: SearchRun; isStalled: boolean }) {
  const { done, total } = run
  const isCounted = total > 0
  return (
    <>
      <progress
        aria-label="Documents done"
        {...(isCounted ? { max: total, value: Math.min(done, total) } : {})}
      />
      <p>
        {isCounted
          ? `${formatNumber(done)} of ${formatNumber(total)} documents`
          : 'Has just begun …'}
      </p>
      {isStalled && (
        <p className="search-run__problem">
          It has made no progress for half a minute. Its worker may have been stopped; starting it
          again does no harm.
        </p>
      )}
    </>
  )
}

function Finished({ run }: { run: SearchRun | null }) {
  if (!run?.finishedAt) return <p>Has not run yet.</p>
  return (
    <>
      <p className={run.error === null ? undefined : 'search-run__problem'}>
        {describeOutcome(run)}
      </p>
      <p className="search-run__note">
        <time dateTime={run.finishedAt} title={new Date(run.finishedAt).toLocaleString('en-GB')}>
          {formatAge(run.finishedAt, new Date())}
        </time>
        , took {describeLength(run)}
      </p>
    </>
  )
}
