'use client'

import Link from 'next/link'
import { useId } from 'react'
import { MAX_STYLE_WEIGHT } from '@/domain/recipe/recipe'
import { blendHref } from '@/domain/recipe/recipe-params'
import { ArrowIcon } from '@/ui/icons'
import { ModelSelect } from './model-select'
import type { StyleChoices } from './style-choices'
import type { StyleSref } from './style-sref'

type Chosen = StyleSref['defaults']

type RecipeControlsProps = {
  code: string
  subject: string
  /** What the style looks best with. */
  defaults: Chosen
  chosen: Chosen
  choices: StyleChoices
  onChoose: (chosen: Chosen) => void
}

/** Another model, style version or weight, by one choice each; and the way to all that a blend can do. */
export function RecipeControls(props: RecipeControlsProps) {
  const { code, subject, defaults, chosen, choices, onChoose } = props
  const id = useId()
  const { model, styleVersion, styleWeight } = chosen
  const isChanged = JSON.stringify(chosen) !== JSON.stringify(defaults)
  const blend = {
    entries: [{ code, weight: 1 }],
    model: model?.parameter ?? null,
    sv: styleVersion?.parameter ?? null,
    sw: styleWeight,
    subject,
  }
  return (
    <div className="script-only grid grid-cols-2 gap-x-4 gap-y-3">
      <ModelSelect
        label="Model"
        none="Not said"
        value={model}
        options={choices.models}
        usual={defaults.model}
        onChoose={(next) => onChoose({ ...chosen, model: next })}
      />
      <ModelSelect
        label="Style version"
        none="Not said"
        value={styleVersion}
        options={choices.styleVersions}
        usual={defaults.styleVersion}
        onChoose={(next) => onChoose({ ...chosen, styleVersion: next })}
      />
      <div className="col-span-2">
        <label htmlFor={id} className="flex justify-between text-note text-muted">
          Style weight
          <output htmlFor={id} className="font-mono text-ink tabular-nums">
            {styleWeight}
          </output>
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={MAX_STYLE_WEIGHT}
          step={10}
          value={styleWeight}
          onChange={(event) => onChoose({ ...chosen, styleWeight: Number(event.target.value) })}
          className="block h-11 w-full cursor-pointer accent-ink lg:h-8"
        />
      </div>
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-4 text-small">
        <Link
          href={blendHref(blend)}
          prefetch={false}
          className="flex min-h-11 items-center gap-2 font-medium underline underline-offset-4 lg:min-h-8"
        >
          Open in blend
          <ArrowIcon />
        </Link>
        <button
          type="button"
          disabled={!isChanged}
          onClick={() => onChoose(defaults)}
          className="min-h-11 text-muted underline-offset-4 hover:underline disabled:invisible lg:min-h-8"
        >
          As the samples were made
        </button>
      </div>
    </div>
  )
}
