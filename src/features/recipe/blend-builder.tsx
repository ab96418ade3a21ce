'use client'

import { useEffect, useMemo } from 'react'
import { type Blend, type BlendEntry, keyOf } from '@/domain/recipe/recipe'
import { blendHref } from '@/domain/recipe/recipe-params'
import { type KnownModel, recipeWarnings } from '@/domain/recipe/recipe-warnings'
import { readableEntries, settleBlend } from '@/domain/recipe/settle-blend'
import { QUIET_BUTTON } from '@/ui/button-styles'
import { toast } from '@/ui/toast'
import type { CardSref } from '../gallery/card-sref'
import { AddStyle } from './add-style'
import { BlendEntries } from './blend-entries'
import { BlendMosaic } from './blend-mosaic'
import { BlendSettings } from './blend-settings'
import { BlendShare } from './blend-share'
import { BlendStart } from './blend-start'
import { BlendString } from './blend-string'
import { BlendWarnings } from './blend-warnings'
import { explainOmissions, explainRecipe } from './explain-recipe'
import { focusSoon } from './focus-soon'
import type { LookedUp } from './style-lookup'
import { trackCopies } from './track-copies'
import { useBlend } from './use-blend'
import { useStyles } from './use-styles'

type BlendBuilderProps = {
  /** As the address says. */
  initial: Blend
  /** What everyone may know of its styles. */
  initialStyles: LookedUp
  known: KnownModel[]
  /** Offered where nothing is in the blend yet. */
  start: CardSref[]
}

/**
 * The workbench of a blend. The server renders what the address says, and without scripts its form
 * makes another address; with them everything follows at once.
 */
export function BlendBuilder({ initial, initialStyles, known, start }: BlendBuilderProps) {
  const { blend: written, change, rewrite } = useBlend(initial)
  const { styles, problem, viewer } = useStyles(written.entries, initialStyles)
  const blend = useMemo(() => settleBlend(written, styles), [written, styles])
  useEffect(() => {
    if (blend !== written) rewrite(written, blend)
  }, [blend, written, rewrite])

  const recipe = { ...blend, entries: readableEntries(blend, styles) }
  const titleOf = (code: string) =>
    [...styles.values()].find((style) => style?.code === code)?.title ?? null
  const parts = explainRecipe(recipe, { known, titleOf })
  const isEmpty = blend.entries.length === 0

  const setEntries = (entries: BlendEntry[], kind: 'step' | 'detail' = 'step') =>
    change({ ...blend, entries }, kind)
  const remove = (index: number) => {
    const entry = blend.entries[index]
    if (!entry) return
    setEntries(blend.entries.filter((_, at) => at !== index))
    focusSoon(
      index + 1 < blend.entries.length ? `entry-${index}-remove` : `entry-${index - 1}-remove`,
      'add-style',
    )
    toast({
      message: `${styles.get(keyOf(entry))?.title ?? entry.code ?? 'The style'} is out of the blend.`,
      action: { label: 'Undo', onPress: () => change(blend, 'step') },
    })
  }

  return (
    <form action="/blend" method="get" onSubmit={(event) => event.preventDefault()}>
      <BlendMosaic entries={blend.entries} styles={styles} />
      <div className="page-gutter grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 pt-6 sm:pt-8 lg:grid-cols-[minmax(0,1fr)_26rem] lg:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-6 lg:row-span-2">
          <AddStyle blend={blend} onAdd={(next) => change(next, 'step')} />
          {isEmpty && <BlendStart srefs={start} onAdd={(entry) => setEntries([entry])} />}
          <BlendEntries
            entries={blend.entries}
            styles={styles}
            isPremiumViewer={viewer?.isPremium ?? false}
            onChange={setEntries}
            onRemove={remove}
          />
          {problem && (
            <p role="status" className="text-small text-muted">
              The styles could not be looked up. {problem}
            </p>
          )}
        </div>
        <div className="contents content-start gap-6 lg:sticky lg:top-6 lg:grid lg:self-start">
          <BlendSettings
            blend={blend}
            known={known}
            styles={styles}
            onChange={(changed, kind) => change({ ...blend, ...changed }, kind)}
          />
          <BlendString
            parts={parts}
            omissions={explainOmissions(blend)}
            onCopied={() => trackCopies(blend.entries, styles)}
          />
          <BlendWarnings
            warnings={recipeWarnings(blend, known)}
            blend={blend}
            onMend={(next) => change(next, 'step')}
          />
          <BlendShare href={blendHref(blend)} isEmpty={isEmpty} />
        </div>
      </div>
      <noscript>
        <div className="page-gutter pt-8">
          <button type="submit" className={QUIET_BUTTON}>
            Write the string
          </button>
        </div>
      </noscript>
    </form>
  )
}
