import { countOf, formatDuration, formatNumber } from './format'
import type { MeilisearchStatus, SearchStatus } from './search-status'

/** How search is doing, in one sentence, and what that means for visitors and for the reader. */
export type Verdict = {
  tone: 'good' | 'notice' | 'warning' | 'error'
  title: string
  text: string
  /** The words of the machine, for whoever looks for the cause. */
  detail?: string
}

/** An index lags when a change has been on its way for longer than the worker's pauses explain. */
const LAG_SECONDS = 5

/** Judges the most urgent matter first; what is less urgent stands in the panel below. */
export function judgeStatus(status: SearchStatus): Verdict {
  const { meilisearch } = status
  return (
    (meilisearch && judgeMeilisearch(meilisearch)) ??
    judgeGivenUp(status) ??
    judgeLag(status) ??
    judgeForm(status) ??
    (meilisearch && judgeDifference(status, meilisearch)) ??
    allWell(status)
  )
}

function judgeMeilisearch({ isReachable, documents, error }: MeilisearchStatus): Verdict | null {
  if (!isReachable) {
    return {
      tone: 'warning',
      title: 'Meilisearch does not answer. Postgres answers meanwhile.',
      text: 'Visitors search as before, with a little less tolerance for typing errors. Look whether the server runs and whether MEILI_URL and MEILI_API_KEY are right. Once it answers, it is caught up by itself.',
      ...(error ? { detail: error } : {}),
    }
  }
  if (documents !== null) return null
  return {
    tone: 'warning',
    title: 'Meilisearch has no index yet. Postgres answers meanwhile.',
    text: 'The worker builds the index by itself within seconds. If nothing happens, no worker is running.',
  }
}

function judgeGivenUp({ deadLetters, refused, lastError }: SearchStatus): Verdict | null {
  const count = Math.max(deadLetters.count, refused)
  if (count === 0) return null
  return {
    tone: 'error',
    title: `${countOf(count, 'change')} could not be brought into search.`,
    text: `${count === 1 ? 'It was' : 'They were'} tried again and again, then given up. Remove the cause, then try again below.`,
    ...(lastError ? { detail: lastError } : {}),
  }
}

function judgeLag({ unsent, oldestUnsentSeconds }: SearchStatus): Verdict | null {
  if (unsent === 0 || (oldestUnsentSeconds ?? 0) < LAG_SECONDS) return null
  return {
    tone: 'warning',
    title: `${countOf(unsent, 'change')} ${unsent === 1 ? 'is' : 'are'} on the way to Meilisearch.`,
    text: `The oldest has waited ${formatDuration(oldestUnsentSeconds ?? 0)}. Until then new styles are not found everywhere; what is no longer public is never shown. If the number does not fall, look whether a worker is running.`,
  }
}

function judgeForm({ outdatedDocuments }: SearchStatus): Verdict | null {
  if (outdatedDocuments === 0) return null
  return {
    tone: 'notice',
    title: `${countOf(outdatedDocuments, 'document')} ${outdatedDocuments === 1 ? 'has' : 'have'} the form of an older release.`,
    text: 'They can be found, and the worker makes them anew. Reconcile does it at once.',
  }
}

function judgeDifference(status: SearchStatus, { documents }: MeilisearchStatus): Verdict | null {
  if (status.unsent > 0 || documents === null || documents === status.documents) return null
  return {
    tone: 'notice',
    title: 'Meilisearch and Postgres do not hold the same number of documents.',
    text: `${formatNumber(documents)} in Meilisearch, ${formatNumber(status.documents)} in Postgres. That can be so for a moment; if it stays, reconcile finds the difference and mends it.`,
  }
}

function allWell({ documents, meilisearch }: SearchStatus): Verdict {
  if (documents === 0) {
    return {
      tone: 'good',
      title: 'Nothing is published yet.',
      text: 'A style can be found as soon as it is published.',
    }
  }
  const answering = meilisearch
    ? 'Meilisearch answers, and Postgres stands by.'
    : 'Postgres answers.'
  return {
    tone: 'good',
    title: 'Everything that is published can be found.',
    text: `${answering} A change is found as soon as it is saved.`,
  }
}
