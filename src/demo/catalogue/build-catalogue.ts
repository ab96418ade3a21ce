import { hashText } from '../art/prng'
import { SCENE_SIZES, type Scene, scenes } from '../art/types'
import { familyWords } from './family-words'
import { subjectWords } from './subject-words'
import type { DemoEntry, DemoFacts, DemoSample, DemoSref } from './types'

const COVER_TURNS: readonly Scene[] = ['environment', 'portrait', 'illustration', 'product']

/** Writes out the samples, texts and figures that follow from a curator's entry. */
export function buildSref(entry: DemoEntry, index: number): DemoSref {
  const {
    categories,
    tags,
    premium = false,
    featured = false,
    facts,
    subjects,
    mood,
    cover = COVER_TURNS[index % COVER_TURNS.length],
    ...rest
  } = entry
  return {
    ...rest,
    categories: [...categories],
    tags: [...tags],
    premium,
    featured,
    ...(facts ?? inventFacts(entry.code, index, featured)),
    samples: scenes.toSorted(byCover(cover)).map((scene): DemoSample => {
      const subject = subjects[scene]
      const words = subjectWords[subject]
      const opening = words.prompts[hashText(`${entry.code}${scene}`) % words.prompts.length] ?? ''
      return {
        scene,
        subject,
        prompt: `${opening}, ${mood}`,
        alt: `${familyWords[entry.family]} of ${words.alt}`,
        aspect: SCENE_SIZES[scene].aspect,
      }
    }),
  }
}

/** Puts one scene first and leaves the others in their order. */
function byCover(cover: Scene | undefined) {
  return (a: Scene, b: Scene) => Number(b === cover) - Number(a === cover)
}

/** Plausible figures with a long tail, the same for a code every time. */
function inventFacts(code: string, index: number, featured: boolean): DemoFacts {
  const luck = (hashText(`views/${code}`) % 1000) / 1000
  const views = Math.round((featured ? 5200 : 340) + luck ** 2.6 * 11_800)
  const likes = Math.round(views * (0.05 + (hashText(`likes/${code}`) % 60) / 1000))
  // From late October 2026 backwards, five days apart, mixed so that neighbours in the list of
  // entries are not neighbours in time, each at a minute of its own.
  const slot = (index * 29) % 71
  const minutes = slot * 5 * 24 * 60 + (hashText(`time/${code}`) % (24 * 60))
  const createdAt = new Date(Date.UTC(2026, 9, 28) - minutes * 60_000)
  return {
    popularity: Math.min(97, Math.round(34 + Math.log10(views / 300) * 34)),
    views,
    likes,
    createdAt: createdAt.toISOString(),
  }
}
