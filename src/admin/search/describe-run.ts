import { countOf, formatDuration } from './format'
import type { SearchRun } from './search-status'

/** What a finished run has found or made, in a sentence. */
export function describeOutcome({ kind, error, outcome }: SearchRun): string {
  if (error !== null) return `Failed: ${error}`
  if (!outcome) return ''
  return kind === 'reconcile' ? describeDifferences(outcome) : describeIndex(outcome)
}

/** How long a finished run took, `null` while it lasts. */
export function describeLength({ startedAt, finishedAt }: SearchRun): string | null {
  if (finishedAt === null) return null
  return formatDuration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)
}

type Outcome = Record<string, number>

function describeDifferences({ outdated = 0, missing = 0, stale = 0, phantom = 0 }: Outcome) {
  const found = [
    [outdated, 'differed from the style'],
    [missing, missing === 1 ? 'was missing' : 'were missing'],
    [stale, stale === 1 ? 'was an older version' : 'were older versions'],
    [phantom, 'should not have been there'],
  ] as const
  const parts = found.filter(([count]) => count > 0)
  if (parts.length === 0) return 'Found no difference.'
  const total = parts.reduce((sum, [count]) => sum + count, 0)
  const list = new Intl.ListFormat('en-GB').format(
    parts.map(([count, what]) => `${count.toLocaleString('en-GB')} ${what}`),
  )
  return `Found and mended ${countOf(total, 'difference')}: ${list}.`
}

function describeIndex({ documents = 0, replayed = 0 }: Outcome) {
  const meanwhile =
    replayed > 0
      ? ` So ${replayed === 1 ? 'is' : 'are'} ${countOf(replayed, 'change')} made meanwhile.`
      : ''
  const verb = documents === 1 ? 'is' : 'are'
  return `${capitalise(countOf(documents, 'document'))} ${verb} in place.${meanwhile}`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
