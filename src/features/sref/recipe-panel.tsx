'use client'

import { useState } from 'react'
import { tidySubject } from '@/domain/recipe/write-recipe'
import { TrackedCopyButton } from '@/features/analytics/tracked-copy-button'
import { PRIMARY_BUTTON } from '@/ui/button-styles'
import { ArrowIcon } from '@/ui/icons'
import { ParameterMeanings } from './parameter-meanings'
import { RecipeControls } from './recipe-controls'
import type { StyleChoices } from './style-choices'
import { joinParameters, styleParameters } from './style-parameters'
import type { StyleSref } from './style-sref'
import { useSubject } from './subject'
import { SubjectField } from './subject-field'

type RecipePanelProps = Pick<StyleSref, 'slug' | 'defaults'> & {
  code: string
  choices: StyleChoices
}

/**
 * The string to take along: on one's own subject, for another model, with another weight. On a phone
 * it stays at the lower edge, within the thumb's reach, until its place in the page comes up.
 */
export function RecipePanel({ slug, code, defaults, choices }: RecipePanelProps) {
  const [chosen, setChosen] = useState(defaults)
  const subject = tidySubject(useSubject())
  const parameters = styleParameters({ code, defaults: chosen })
  const text = [subject, joinParameters(parameters)].filter(Boolean).join(' ')
  return (
    <>
      <SubjectField />
      <section
        aria-label="Parameters"
        data-copy-bar
        className="sticky bottom-(--dock) z-1 -mx-4 border-y border-line bg-wall px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:static sm:-mt-6 sm:mx-0 sm:border-2 sm:border-t-0 sm:border-ink sm:p-4"
      >
        <div className="flex items-center gap-3 sm:grid">
          <code
            data-parameters
            className="min-w-0 flex-1 font-mono text-note wrap-anywhere select-all sm:text-body"
          >
            {parameters.map(({ text: part, meaning }, index) => (
              <span key={part.split(' ')[0]}>
                {index > 0 && ' '}
                <span title={meaning} className="inline-block max-w-full">
                  {part}
                </span>
              </span>
            ))}
          </code>
          <TrackedCopyButton
            srefSlug={slug}
            text={text}
            label={`Copy ${text}`}
            className={`${PRIMARY_BUTTON} script-only shrink-0 text-center`}
          >
            {subject ? 'Copy prompt' : 'Copy'}
          </TrackedCopyButton>
        </div>
      </section>
      <details className="group/more -mt-3 text-small">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium [&::-webkit-details-marker]:hidden">
          <ArrowIcon className="rotate-90 transition-transform duration-150 group-open/more:-rotate-90" />
          Another model, version or weight
        </summary>
        <div className="grid gap-5 pt-2">
          <RecipeControls
            code={code}
            subject={subject}
            defaults={defaults}
            chosen={chosen}
            choices={choices}
            onChoose={setChosen}
          />
          <ParameterMeanings code={code} defaults={chosen} />
        </div>
      </details>
    </>
  )
}
