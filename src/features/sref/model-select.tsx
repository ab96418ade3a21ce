import { useId } from 'react'
import type { StyleModel } from './style-sref'

type ModelSelectProps = {
  label: string
  /** What stands for no choice. */
  none: string
  value: StyleModel | null
  options: StyleModel[]
  /** The style's own; offered even where the editors have retired it. */
  usual: StyleModel | null
  onChoose: (model: StyleModel | null) => void
}

export function ModelSelect({ label, none, value, options, usual, onChoose }: ModelSelectProps) {
  const id = useId()
  const isOffered = options.some(({ parameter }) => parameter === usual?.parameter)
  const all = usual === null || isOffered ? options : [usual, ...options]
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-note text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value?.parameter ?? ''}
        onChange={(event) =>
          onChoose(all.find(({ parameter }) => parameter === event.target.value) ?? null)
        }
        className="mt-1 min-h-11 w-full rounded-chip bg-shade px-3 text-[max(1rem,var(--text-small))]"
      >
        <option value="">{none}</option>
        {all.map(({ name, parameter }) => (
          <option key={parameter} value={parameter}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
