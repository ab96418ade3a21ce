import type { LookedUp, StyleRef } from '@/features/recipe/style-lookup'
import { findBlendStyles } from '@/server/sref/find-blend-styles'
import { getGallery } from '../../get-gallery'

/** What everyone may know of some styles; the page is the same for all who come to its address. */
export async function readBlendStyles(refs: StyleRef[]): Promise<LookedUp> {
  const codes = refs.flatMap(({ code }) => code ?? [])
  const slugs = refs.flatMap(({ slug }) => slug ?? [])
  const styles = await findBlendStyles({ payload: await getGallery(), codes, slugs, user: null })
  return [
    ...codes.map((code): LookedUp[number] => [code, styles.ofCode(code)]),
    ...slugs.map((slug): LookedUp[number] => [`style:${slug}`, styles.ofSlug(slug)]),
  ]
}
