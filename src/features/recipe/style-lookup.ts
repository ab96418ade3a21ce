import type { BlendStyle, CodesAnswer } from '@/domain/api/codes'
import { type BlendEntry, keyOf } from '@/domain/recipe/recipe'
import { callApi } from '../api/call-api'

/** What names a style. */
export type StyleRef = Pick<BlendEntry, 'code' | 'slug'>

/** What is known of some styles, by `keyOf`; null for what the gallery does not have. */
export type LookedUp = [key: string, style: BlendStyle | null][]

/** As many as the API takes in each of its two ways. */
const MOST_AT_ONCE = 20

/** The questions to the API for some styles, each for twenty at most. */
export function codesApiPaths(refs: StyleRef[]): string[] {
  const paths: string[] = []
  for (let from = 0; from < refs.length; from += MOST_AT_ONCE) {
    const params = new URLSearchParams()
    for (const { code, slug } of refs.slice(from, from + MOST_AT_ONCE)) {
      if (code !== undefined) params.append('code', code)
      else if (slug !== undefined) params.append('style', slug)
    }
    paths.push(`/api/codes?${params}`)
  }
  return paths
}

/** Asks the gallery by such questions, as the one who looks at the page. */
export async function lookUpStyles(paths: string[], signal: AbortSignal): Promise<LookedUp> {
  const answers = await Promise.all(paths.map((path) => callApi<CodesAnswer>(path, { signal })))
  return answers.flatMap(({ docs }) =>
    docs.map(({ code, slug, found }): LookedUp[number] => [
      keyOf(code === null ? { slug: slug ?? '' } : { code }),
      found,
    ]),
  )
}
