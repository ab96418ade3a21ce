import { describe, expect, it } from 'vitest'
import type { MergeReport } from '@/domain/merge-report'
import { describeDone, describePlan } from './describe-merge'

const report = (counts: Partial<MergeReport> = {}): MergeReport => ({
  from: { id: '1', name: 'teal' },
  into: { id: '2', name: 'cyan' },
  styles: 0,
  drafts: 0,
  trashed: 0,
  versions: 0,
  ...counts,
})

describe('a merge in words', () => {
  it('tells what visitors will see apart from drafts and the trash', () => {
    const counts = { styles: 12, drafts: 3, trashed: 1, versions: 41 }
    expect(describePlan({ collection: 'tags', report: report(counts) })).toEqual([
      '12 published styles, 3 drafts and 1 style in the trash will get “cyan” in its place. So will 41 stored versions.',
      'The tag “teal” will be gone. This cannot be undone.',
    ])
  })

  it('says so when no style is concerned', () => {
    expect(describePlan({ collection: 'categories', report: report() })).toEqual([
      'No style uses “teal”.',
      'The category “teal” will be gone. This cannot be undone.',
    ])
  })

  it('does not hide that earlier versions are concerned', () => {
    const [effect] = describePlan({ collection: 'tags', report: report({ versions: 2 }) })
    expect(effect).toBe('No style uses “teal” now. 2 stored versions will get “cyan” in its place.')
  })

  it('tells what was done', () => {
    expect(describeDone({ report: report({ styles: 1 }) })).toBe(
      '“teal” was merged into “cyan”: 1 published style.',
    )
    expect(describeDone({ report: report() })).toBe('“teal” was merged into “cyan”.')
  })
})
