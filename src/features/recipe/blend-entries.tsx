'use client'

import { type BlendEntry, keyOf } from '@/domain/recipe/recipe'
import { BlendEntryRow } from './blend-entry-row'
import { distinctKeys } from './distinct-keys'
import { sharesOf } from './explain-recipe'
import { focusSoon } from './focus-soon'
import type { Styles } from './use-styles'

type BlendEntriesProps = {
  entries: BlendEntry[]
  styles: Styles
  isPremiumViewer: boolean
  onChange: (entries: BlendEntry[], kind: 'step' | 'detail') => void
  onRemove: (index: number) => void
}

/** The styles of a blend in their order, each with its weight. */
export function BlendEntries(props: BlendEntriesProps) {
  const { entries, styles, isPremiumViewer, onChange, onRemove } = props
  const shares = sharesOf(entries)

  const move = (index: number, by: -1 | 1) => {
    const next = [...entries]
    const [entry] = next.splice(index, 1)
    if (!entry) return
    next.splice(index + by, 0, entry)
    onChange(next, 'step')
    const [same, other] = by < 0 ? ['earlier', 'later'] : ['later', 'earlier']
    focusSoon(`entry-${index + by}-${same}`, `entry-${index + by}-${other}`)
  }

  if (entries.length === 0) return null
  return (
    <ol aria-label="Styles in the blend" className="grid gap-px bg-line border-y border-line">
      {distinctKeys(entries).map(({ key, entry }, index) => {
        return (
          <BlendEntryRow
            key={key}
            entry={entry}
            style={styles.get(keyOf(entry))}
            share={shares[index] ?? 0}
            index={index}
            count={entries.length}
            isPremiumViewer={isPremiumViewer}
            onWeight={(weight) =>
              onChange(
                entries.map((one, at) => (at === index ? { ...one, weight } : one)),
                'detail',
              )
            }
            onMove={(by) => move(index, by)}
            onRemove={() => onRemove(index)}
          />
        )
      })}
    </ol>
  )
}
