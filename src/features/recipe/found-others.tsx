import type { KnownModel } from '@/domain/recipe/recipe-warnings'
import type { FoundInPrompts } from './found-in-prompts'

type FoundOthersProps = { others: FoundInPrompts['others']; known: KnownModel[] }

/** What stands in the prompts besides codes. */
export function FoundOthers({ others, known }: FoundOthersProps) {
  if (others.length === 0) return null
  const nameOf = (value: string) => known.find(({ parameter }) => parameter === value)?.name
  return (
    <section aria-labelledby="found-others">
      <h2 id="found-others" className="mb-3 text-small font-semibold">
        Also found
      </h2>
      <dl className="grid gap-y-3 text-small">
        {others.map(({ label, values, note }) => (
          <div key={label} className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0">
              <ul>
                {values.slice(0, MAX_VALUES).map((value) => (
                  <li key={value}>
                    <span className="font-mono text-note wrap-anywhere">{value}</span>
                    {nameOf(value) && <span className="text-muted"> {nameOf(value)}</span>}
                  </li>
                ))}
              </ul>
              {values.length > MAX_VALUES && <p>and {values.length - MAX_VALUES} more</p>}
              {note && <p className="mt-0.5 text-note text-muted">{note}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Of one kind; more would bury the rest. */
const MAX_VALUES = 12
