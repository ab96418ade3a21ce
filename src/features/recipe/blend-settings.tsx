'use client'

import {
  type Blend,
  MAX_STYLE_WEIGHT,
  MAX_SUBJECT_LENGTH,
  readStyleWeight,
} from '@/domain/recipe/recipe'
import type { KnownModel } from '@/domain/recipe/recipe-warnings'
import { USUAL_STYLE_WEIGHT } from '@/domain/sref-parameters'
import { NumberInput } from './number-input'
import { suggestSettings } from './suggest-settings'
import type { Styles } from './use-styles'

type Settings = Partial<Pick<Blend, 'model' | 'sv' | 'sw' | 'subject'>>

type BlendSettingsProps = {
  blend: Blend
  known: KnownModel[]
  styles: Styles
  onChange: (changed: Settings, kind: 'step' | 'detail') => void
}

const LABEL = 'mb-1 block text-note text-muted'
const FIELD = 'min-h-11 w-full rounded-chip bg-shade px-3 text-[max(1rem,var(--text-small))]'

/** What travels with the codes, and what the picture shows. */
export function BlendSettings({ blend, known, styles, onChange }: BlendSettingsProps) {
  const { model, sv, sw, subject } = blend
  const suggestion = suggestSettings(blend, styles)
  const styleWeight = sw ?? USUAL_STYLE_WEIGHT
  const setStyleWeight = (value: number) =>
    onChange({ sw: value === USUAL_STYLE_WEIGHT ? null : value }, 'detail')
  return (
    <fieldset className="grid grid-cols-2 gap-x-4 gap-y-4">
      <legend className="sr-only">Settings</legend>
      <label className="col-span-2 block">
        <span className={LABEL}>Subject</span>
        <textarea
          name="subject"
          rows={2}
          maxLength={MAX_SUBJECT_LENGTH}
          value={subject}
          placeholder="a lighthouse in a storm"
          onChange={(event) => onChange({ subject: event.target.value }, 'detail')}
          className={`${FIELD} max-h-48 resize-y py-2.5 field-sizing-content placeholder:text-muted`}
        />
      </label>
      <label className="block min-w-0">
        <span className={LABEL}>Model</span>
        <select
          name="v"
          value={model ?? ''}
          onChange={(event) => onChange({ model: event.target.value || null }, 'step')}
          className={FIELD}
        >
          <option value="">Your settings</option>
          {optionsOf(known, 'model', model).map(({ parameter, name }) => (
            <option key={parameter} value={parameter}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block min-w-0">
        <span className={LABEL}>Style version</span>
        <select
          name="sv"
          value={sv ?? ''}
          onChange={(event) => onChange({ sv: event.target.value || null }, 'step')}
          className={FIELD}
        >
          <option value="">The model’s own</option>
          {optionsOf(known, 'styleVersion', sv).map(({ parameter, name, worksWithCodes }) => (
            <option key={parameter} value={parameter}>
              {worksWithCodes ? name : `${name} (no codes)`}
            </option>
          ))}
        </select>
      </label>
      {suggestion && (
        <p className="script-only col-span-2 -mt-2 text-note text-muted">
          {suggestion.title} was made with{' '}
          <span className="font-mono text-ink">{suggestion.text}</span>.{' '}
          <button
            type="button"
            onClick={() => onChange({ model: suggestion.model, sv: suggestion.sv }, 'step')}
            className="-my-2.5 min-h-11 font-semibold text-ink underline underline-offset-4"
          >
            Use that
          </button>
        </p>
      )}
      <div className="col-span-2">
        <span className={LABEL}>Style weight</span>
        <span className="flex items-center gap-3">
          <input
            type="range"
            aria-label="Style weight"
            min={0}
            max={MAX_STYLE_WEIGHT}
            step={10}
            value={styleWeight}
            onChange={(event) => setStyleWeight(Number(event.target.value))}
            className="script-only h-11 min-w-0 flex-1 cursor-pointer accent-ink"
          />
          <NumberInput
            label="Style weight as a number"
            name="sw"
            value={styleWeight}
            read={readStyleWeight}
            step={10}
            hint={`A whole number from 0 to ${MAX_STYLE_WEIGHT}.`}
            onChange={setStyleWeight}
          />
        </span>
      </div>
    </fieldset>
  )
}

/** Those that can be chosen, and the one that is, whatever it is. */
function optionsOf(
  known: KnownModel[],
  kind: KnownModel['kind'],
  chosen: string | null,
): Pick<KnownModel, 'name' | 'parameter' | 'worksWithCodes'>[] {
  const offered = known.filter(
    (one) => one.kind === kind && (!one.isRetired || one.parameter === chosen),
  )
  if (chosen === null || offered.some(({ parameter }) => parameter === chosen)) return offered
  return [...offered, { name: chosen, parameter: chosen, worksWithCodes: true }]
}
