import { type Blend, keyOf } from './recipe'

type KnownStyle = { code: string | null; slug: string; premium: boolean }

/** What is known of styles, by `keyOf`; null for what the gallery does not have. */
export type KnownStyles<Style extends KnownStyle = KnownStyle> = ReadonlyMap<string, Style | null>

/**
 * The blend as its address and storage should hold it: a public style by its code, a premium one by its
 * slug, whoever typed its code. The same object where there is nothing to change.
 */
export function settleBlend(blend: Blend, styles: KnownStyles): Blend {
  let isChanged = false
  const entries = blend.entries.map((entry) => {
    const style = styles.get(keyOf(entry))
    if (!style) return entry
    if (style.premium && entry.code !== undefined) {
      isChanged = true
      return { slug: style.slug, weight: entry.weight }
    }
    if (!style.premium && style.code !== null && entry.slug !== undefined) {
      isChanged = true
      return { code: style.code, weight: entry.weight }
    }
    return entry
  })
  return isChanged ? { ...blend, entries } : blend
}

/** The entries whose codes are known to whoever looks, for the string. */
export function readableEntries({ entries }: Blend, styles: KnownStyles) {
  return entries.flatMap((entry) => {
    const code = entry.code ?? styles.get(keyOf(entry))?.code
    return code === undefined || code === null ? [] : [{ code, weight: entry.weight }]
  })
}
