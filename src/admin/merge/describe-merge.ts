import type { MergeReport } from '@/domain/merge-report'
import { countOf } from '../search/format'
import { TERM_NAMES, type TermCollection } from './term-collection'

type Input = { collection: TermCollection; report: MergeReport }

/** What a merge would do, in sentences: to the styles, and to the emptied term. */
export function describePlan({ collection, report }: Input): string[] {
  return [
    describeEffect(report),
    `The ${TERM_NAMES[collection]} “${report.from.name}” will be gone. This cannot be undone.`,
  ]
}

/** What a merge has done, in a sentence. */
export function describeDone({ report }: Pick<Input, 'report'>): string {
  const { from, into } = report
  const holders = listHolders(report)
  return `“${from.name}” was merged into “${into.name}”${holders ? `: ${holders}` : ''}.`
}

function describeEffect(report: MergeReport): string {
  const { from, into, versions } = report
  const holders = listHolders(report)
  const kept = countOf(versions, 'stored version')
  if (holders) {
    const rest = versions > 0 ? ` So will ${kept}.` : ''
    return `${capitalise(holders)} will get “${into.name}” in its place.${rest}`
  }
  if (versions === 0) return `No style uses “${from.name}”.`
  return `No style uses “${from.name}” now. ${capitalise(kept)} will get “${into.name}” in its place.`
}

/** `12 styles, 3 drafts and 1 style in the trash`; empty where there is none. */
function listHolders({ styles, drafts, trashed }: MergeReport): string {
  const parts = [
    styles > 0 ? countOf(styles, 'published style') : '',
    drafts > 0 ? countOf(drafts, 'draft') : '',
    trashed > 0 ? `${countOf(trashed, 'style')} in the trash` : '',
  ]
  return new Intl.ListFormat('en-GB').format(parts.filter(Boolean))
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
