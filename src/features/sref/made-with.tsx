import { groupByMaking } from './group-by-making'
import type { StyleSref } from './style-sref'

/** With which model, version and weight the samples were made: what is most often lost on the way. */
export function MadeWith({ samples }: Pick<StyleSref, 'samples'>) {
  const groups = groupByMaking(samples)
  if (groups.length === 0) return null
  return (
    <section aria-label="Made with" className="grid gap-1.5 text-note">
      <h2 className="text-small font-semibold">The samples were made with</h2>
      <ul className="grid gap-1">
        {groups.map(({ parameters, scenes }) => (
          <li key={parameters} className="flex flex-wrap justify-between gap-x-4">
            <span className="font-mono">{parameters}</span>
            {groups.length > 1 && <span className="text-muted">{scenes.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
