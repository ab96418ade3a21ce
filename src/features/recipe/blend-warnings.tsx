'use client'

import { useEffect, useRef } from 'react'
import { readPrompt } from '@/domain/recipe/read-prompt'
import { type Blend, keyOf, MAX_ENTRIES } from '@/domain/recipe/recipe'
import type { RecipeWarning } from '@/domain/recipe/recipe-warnings'
import { announce } from '@/ui/announce'
import { WarningIcon } from '@/ui/icons'
import { WithParameters } from './with-parameters'

type BlendWarningsProps = {
  warnings: RecipeWarning[]
  blend: Blend
  /** Some can be put right by one tap. */
  onMend: (blend: Blend) => void
}

/** What speaks against the blend as it is; said to screen readers when it comes up. */
export function BlendWarnings({ warnings, blend, onMend }: BlendWarningsProps) {
  useAnnounced(warnings)
  if (warnings.length === 0) return null
  return (
    <ul aria-label="Warnings" className="grid gap-3">
      {warnings.map(({ kind, message }) => {
        const mend = MENDS[kind]
        return (
          <li key={kind} data-warning={kind} className="flex gap-3 text-small">
            <WarningIcon className="mt-[0.15em]" />
            <div>
              <WithParameters text={message} />
              {mend && (
                <button
                  type="button"
                  onClick={() => onMend(mend.apply(blend))}
                  className="script-only -my-2 block min-h-11 font-semibold underline underline-offset-4"
                >
                  {mend.label}
                </button>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Says those that were not there before; what the page came with is read with it. */
function useAnnounced(warnings: RecipeWarning[]): void {
  const said = useRef(new Set(warnings.map(({ kind }) => kind)))
  useEffect(() => {
    const fresh = warnings.filter(({ kind }) => !said.current.has(kind))
    said.current = new Set(warnings.map(({ kind }) => kind))
    if (fresh.length > 0) announce(fresh.map(({ message }) => message).join(' '))
  }, [warnings])
}

type Mend = { label: string; apply: (blend: Blend) => Blend }

const MENDS: Partial<Record<RecipeWarning['kind'], Mend>> = {
  sameCode: {
    label: 'Keep it once',
    apply: (blend) => {
      const keys = blend.entries.map(keyOf)
      const entries = blend.entries.filter((entry, index) => keys.indexOf(keyOf(entry)) === index)
      return { ...blend, entries }
    },
  },
  parametersInSubject: {
    label: 'Move them into the blend',
    apply: (blend) => {
      const { recipe } = readPrompt(blend.subject)
      const keys = new Set(blend.entries.map(keyOf))
      const added = recipe.entries.filter(({ code }) => !keys.has(code))
      return {
        entries: [...blend.entries, ...added].slice(0, MAX_ENTRIES),
        model: recipe.model ?? blend.model,
        sv: recipe.sv ?? blend.sv,
        sw: recipe.sw ?? blend.sw,
        subject: recipe.subject,
      }
    },
  },
}
