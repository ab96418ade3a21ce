import { buildSref } from './catalogue/build-catalogue'
import { curatedEntries } from './catalogue/entries'
import { legacyEntries } from './catalogue/legacy-entries'
import type { DemoSref } from './catalogue/types'

export { demoCategories } from './catalogue/categories'
export type { DemoSample, DemoSref } from './catalogue/types'

/** The demo gallery's styles: the ten of the first release, then the curated ones. */
export const demoSrefs: readonly DemoSref[] = [
  ...legacyEntries.map(buildSref),
  ...curatedEntries.map(buildSref),
]
