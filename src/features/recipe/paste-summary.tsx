'use client'

import Link from 'next/link'
import type { Recipe } from '@/domain/recipe/recipe'
import { blendHref } from '@/domain/recipe/recipe-params'
import { settleBlend } from '@/domain/recipe/settle-blend'
import { PRIMARY_BUTTON, QUIET_BUTTON } from '@/ui/button-styles'
import { ArrowIcon } from '@/ui/icons'
import type { FoundInPrompts } from './found-in-prompts'
import type { Styles } from './use-styles'

type PasteSummaryProps = {
  found: FoundInPrompts
  styles: Styles
  /** Prompts in which anything was recognised. */
  promptCount: number
  isBlank: boolean
  /** Why the codes could not be looked up. */
  problem: string | null
  example: string | null
  onExample: (text: string) => void
}

/** What was found, in a sentence, and the way on. */
export function PasteSummary(props: PasteSummaryProps) {
  const { found, styles, promptCount, isBlank, problem, example, onExample } = props
  const { codes, recipe, others } = found
  const knownCount = codes.filter((code) => styles.get(code)).length
  const isSettled = codes.every((code) => styles.has(code)) || codes.length > styles.size
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-4">
      <p
        role="status"
        data-summary
        className="text-heading font-semibold tracking-tight text-balance"
      >
        {isBlank
          ? 'What is in a prompt?'
          : summarise({
              codeCount: codes.length,
              knownCount,
              promptCount,
              isSettled,
              hasOthers: others.length > 0,
            })}
      </p>
      {isBlank && (
        <p className="-mt-2 max-w-prose text-muted">
          Style reference codes, weights, models: everything is marked, and you see which styles the
          gallery has.
        </p>
      )}
      {isBlank && example && (
        <button
          type="button"
          onClick={() => onExample(example)}
          className={`${QUIET_BUTTON} script-only`}
        >
          Try an example
        </button>
      )}
      {problem && (
        <p className="text-small text-muted">The codes could not be looked up. {problem}</p>
      )}
      {codes.length > 0 && (
        <Link href={hrefOf(recipe, styles)} prefetch={false} className={PRIMARY_BUTTON}>
          {promptCount > 1 ? `Blend ${recipe.entries.length} codes` : 'Open as a blend'}
          <ArrowIcon />
        </Link>
      )}
    </div>
  )
}

/** The address of a recipe; premium styles stand in it by their slugs. */
export function hrefOf(recipe: Recipe, styles: Styles): string {
  return blendHref(settleBlend(recipe, styles))
}

type Counts = {
  codeCount: number
  knownCount: number
  promptCount: number
  isSettled: boolean
  hasOthers: boolean
}

function summarise({ codeCount, knownCount, promptCount, isSettled, hasOthers }: Counts): string {
  if (codeCount === 0) {
    return hasOthers
      ? 'No code in this, but there is something else.'
      : 'Nothing in this that a blend could use. A style reference looks like --sref 1747943467.'
  }
  const codes = codeCount === 1 ? 'One code' : `${codeCount} codes`
  const prompts = promptCount > 1 ? ` in ${promptCount} prompts` : ''
  if (!isSettled) return `${codes}${prompts} …`
  return `${codes}${prompts}; ${inGallery(codeCount, knownCount)}.`
}

function inGallery(codeCount: number, knownCount: number): string {
  if (codeCount === 1) return knownCount === 1 ? 'the gallery has it' : 'it is not in the gallery'
  if (knownCount === codeCount) return 'the gallery has all of them'
  if (knownCount === 0) return 'none is in the gallery'
  return `the gallery has ${knownCount}`
}
