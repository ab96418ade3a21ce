import type { SearchRun, SearchStatus } from '@/domain/search/search-status'

const numbers = new Intl.NumberFormat('en')

/** The state of search as lines for a person; what needs attention says what to do. */
export function describeStatus(status: SearchStatus): string[] {
  const { queue, deadLetters } = status
  return [
    `Engine         ${status.engine === 'postgres' ? 'Postgres' : 'Meilisearch, Postgres behind it'}`,
    `Documents      ${numbers.format(status.documents)}${outdated(status.outdatedDocuments)}`,
    ...describeMeilisearch(status),
    `Queue          ${queue.waiting} waiting, ${queue.active} at work, ${queue.failed} failed`,
    `Dead letters   ${deadLetters.count}${deadLetters.count > 0 ? ' – try them again in the admin, under Search' : ''}`,
    ...deadLetters.latest.map(({ queue, error, failedAt }) => `  ${failedAt} ${queue}: ${error}`),
    `Reconciled     ${describeRun(status.lastReconcile)}`,
    `Rebuilt        ${describeRun(status.lastReindex)}`,
  ]
}

/** `12 documents, 3 rebuilt` */
export function describeOutcome(outcome: Record<string, number>): string {
  return Object.entries(outcome)
    .map(([name, count]) => `${numbers.format(count)} ${name}`)
    .join(', ')
}

function describeMeilisearch(status: SearchStatus): string[] {
  const { meilisearch, unsent, oldestUnsentSeconds } = status
  if (!meilisearch) return []
  const age =
    oldestUnsentSeconds === null ? '' : `, the oldest for ${oldestUnsentSeconds.toFixed(1)} s`
  const held =
    meilisearch.documents === null ? '' : `, ${numbers.format(meilisearch.documents)} documents`
  return [
    `Meilisearch    ${meilisearch.url}, index ${meilisearch.indexUid}${held}`,
    ...(meilisearch.error ? [`  ${meilisearch.error} Postgres answers meanwhile.`] : []),
    `Unsent         ${numbers.format(unsent)}${age}`,
    ...(status.refused > 0 ? [`Refused        ${status.refused}: ${status.lastError}`] : []),
  ]
}

function outdated(count: number): string {
  return count > 0 ? ` (${numbers.format(count)} of an older form: npm run search -- reindex)` : ''
}

function describeRun(run: SearchRun | null): string {
  if (!run) return 'never'
  if (run.error) return `${run.startedAt}, failed: ${run.error}`
  if (!run.finishedAt) return `${run.startedAt}, at ${run.done} of ${run.total}`
  const seconds = (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000
  return `${run.startedAt} in ${seconds.toFixed(1)} s: ${describeOutcome(run.outcome ?? {})}`
}
