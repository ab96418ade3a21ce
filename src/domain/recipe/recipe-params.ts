import { readModelText } from '../model-text'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '../slug-pattern'
import {
  type Blend,
  type BlendEntry,
  MAX_ENTRIES,
  MAX_SUBJECT_LENGTH,
  readCode,
  readStyleWeight,
  readWeight,
} from './recipe'

/** What an address holds besides the values: parameters by name, as Next hands them to a page. */
type ParamRecord = Record<string, string | string[] | undefined>

/**
 * The parameters of a blend's address: `sref=111::2&sref=ink-wash&v=7&sv=6&sw=300&subject=…`. A style
 * without a public code stands there by its slug. Equal blends give equal texts.
 */
export function recipeToParams({ entries, model, sv, sw, subject }: Blend): URLSearchParams {
  const params = new URLSearchParams()
  for (const { code, slug, weight } of entries) {
    const end = weight === 1 ? '' : `::${weight}`
    if (code !== undefined) params.append('sref', `${code}${end}`)
    // A slug of digits would be read as a code.
    else params.append(/^\d+$/.test(slug) ? 'style' : 'sref', `${slug}${end}`)
  }
  if (model !== null) params.set('v', model.replace(/^--v /, '').replace(/^--niji /, 'niji'))
  if (sv !== null) params.set('sv', sv.replace(/^--sv /, ''))
  if (sw !== null) params.set('sw', String(sw))
  if (subject.trim() !== '') params.set('subject', subject.trim())
  return params
}

/**
 * Reads an address. What makes no sense is left out; nothing throws. Several codes may stand in one
 * `sref`, `add` is what a form adds behind them, `style` names slugs alone, and of parameters that are there once only, the first counts.
 */
export function paramsToRecipe(params: URLSearchParams | ParamRecord): Blend {
  const all = params instanceof URLSearchParams ? [...params] : flatten(params)
  const one = (name: string) => all.find(([key, value]) => key === name && value.trim() !== '')?.[1]
  const added = all.filter(([name]) => name === 'add')
  const chosen = all.filter(([name]) => name !== 'add')
  return {
    entries: [...chosen, ...added].flatMap(readEntries).slice(0, MAX_ENTRIES),
    model: readModel(one('v'), 'model'),
    sv: readModel(one('sv'), 'styleVersion'),
    sw: readStyleWeight(one('sw')?.trim() ?? ''),
    subject: (one('subject') ?? '').trim().slice(0, MAX_SUBJECT_LENGTH).trim(),
  }
}

/** `/blend` with everything of a blend. */
export function blendHref(blend: Blend): string {
  const params = String(recipeToParams(blend))
    // Allowed in a query as they are, and far easier to read.
    .replaceAll('%3A', ':')
  return params === '' ? '/blend' : `/blend?${params}`
}

function readEntries([name, value]: [string, string]): BlendEntry[] {
  if (name !== 'sref' && name !== 'style' && name !== 'add') return []
  return value.split(/[\s,]+/, MAX_ENTRIES).flatMap((item): BlendEntry[] => {
    const [ref = '', weightText] = item.toLowerCase().split('::', 2)
    const weight = (weightText && readWeight(weightText)) || 1
    const code = name === 'style' ? null : readCode(ref)
    if (code !== null) return [{ code, weight }]
    // Digits in `sref` that are no code are too many; `random` is a word of Midjourney.
    const isSlug =
      ref.length <= MAX_SLUG_LENGTH &&
      SLUG_PATTERN.test(ref) &&
      (name === 'style' || !/^(?:\d+|random)$/.test(ref))
    return isSlug ? [{ slug: ref, weight }] : []
  })
}

function readModel(text: string | undefined, kind: 'model' | 'styleVersion'): string | null {
  if (text === undefined || text.length > 30) return null
  return readModelText(text, kind)?.parameter ?? null
}

function flatten(params: ParamRecord): [string, string][] {
  return Object.entries(params).flatMap(([name, value]) =>
    [value ?? []].flat().map((text): [string, string] => [name, text]),
  )
}
