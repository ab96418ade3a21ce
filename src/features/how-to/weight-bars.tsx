const WEIGHTS = [
  { weight: 0, meaning: 'no style at all' },
  { weight: 50, meaning: 'a hint' },
  { weight: 100, meaning: 'without the parameter' },
  { weight: 300, meaning: 'strong' },
  { weight: 1000, meaning: 'as strong as can be' },
]
const MAX_WEIGHT = 1000

/** `--sw` from nothing to everything, as bars. */
export function WeightBars() {
  return (
    <dl className="grid gap-3">
      {WEIGHTS.map(({ weight, meaning }) => (
        <div key={weight} className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-4">
          <dt className="font-mono text-small">--sw {weight}</dt>
          <dd className="grid gap-1.5 text-small text-muted">
            <span aria-hidden="true" className="h-2 bg-shade">
              <span
                className="block h-full bg-ink"
                style={{ width: `${(weight / MAX_WEIGHT) * 100}%` }}
              />
            </span>
            {meaning}
          </dd>
        </div>
      ))}
    </dl>
  )
}
