import { type Blend, keyOf } from '@/domain/recipe/recipe'
import type { KnownStyles } from '@/domain/recipe/settle-blend'

type StyleWithDefaults = {
  title: string
  code: string | null
  slug: string
  premium: boolean
  defaults: Pick<Blend, 'model' | 'sv'>
}

export type SettingsSuggestion = Pick<Blend, 'model' | 'sv'> & {
  /** Whose settings they are. */
  title: string
  /** As written in a prompt. */
  text: string
}

/**
 * What the samples of the heaviest known style were made with, as long as the blend says nothing of its
 * own: the fact that gets lost most often.
 */
export function suggestSettings(
  { entries, model, sv }: Blend,
  styles: KnownStyles<StyleWithDefaults>,
): SettingsSuggestion | null {
  if (model !== null || sv !== null) return null
  for (const entry of [...entries].sort((a, b) => b.weight - a.weight)) {
    const style = styles.get(keyOf(entry))
    if (!style) continue
    const { defaults, title } = style
    const text = [defaults.sv, defaults.model].filter((part) => part !== null).join(' ')
    if (text !== '') return { model: defaults.model, sv: defaults.sv, title, text }
  }
  return null
}
