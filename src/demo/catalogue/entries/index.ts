import type { DemoEntry } from '../types'
import { animeEntries } from './anime'
import { craftEntries } from './craft'
import { graphicEntries } from './graphic'
import { inkEntries } from './ink'
import { paintingEntries } from './painting'
import { photographyEntries } from './photography'
import { printEntries } from './print'
import { retroEntries } from './retro'

/** Everything beyond the first ten styles, by medium. */
export const curatedEntries: readonly DemoEntry[] = [
  ...animeEntries,
  ...photographyEntries,
  ...paintingEntries,
  ...inkEntries,
  ...printEntries,
  ...graphicEntries,
  ...retroEntries,
  ...craftEntries,
]
