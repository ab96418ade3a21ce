import { demoCategories, demoSrefs } from '@/demo/catalogue'
import { ZERO_COUNTERS } from '@/domain/counters'
import type { PublicSample } from '@/domain/public-view'
import type { SearchDocument } from '@/domain/search/search-document'
import { type SearchSource, toSearchDocument } from '@/domain/search/to-search-document'
import { SAMPLE_SCENES } from '@/domain/sref-sample'
import { makeRandom, type Random } from './random'

const MODELS = ['--v 7', '--niji 7', '--v 6.1', '--niji 6', '--v 6', '--v 5.2']
const FIRST_CODE = 1_000_000_007
const CODE_STEP = 7919
const SYLLABLES = 'ba ko ri ven sol mar tu lin gra pe shi den fo ral wex mi cha no zu ter'.split(
  ' ',
)
const MADE_UP_WORDS = 4000
const MADE_UP_TAGS = 300

/** What titles, descriptions and tags are made of: most frequent first. */
export type Vocabulary = { words: string[]; tags: string[] }

/**
 * The words and tags of the demo catalogue, by frequency, and after them made-up ones: as in a real
 * language few words are in many texts and most are in few.
 */
export function makeVocabulary(): Vocabulary {
  const random = makeRandom(1)
  const texts = demoSrefs.flatMap(({ title, description }) => `${title} ${description}`)
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
  const madeUp = (count: number, least: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: random.between(least, least + 2) }, () => random.pick(SYLLABLES)).join(
        '',
      ),
    )
  return {
    words: [...new Set([...byFrequency(words), ...madeUp(MADE_UP_WORDS, 2)])],
    tags: [
      ...new Set([
        ...byFrequency(demoSrefs.flatMap(({ tags }) => tags)),
        ...madeUp(MADE_UP_TAGS, 3),
      ]),
    ],
  }
}

/** What is stored of style number `index`; the same for the same index. */
export function makeSource(index: number, { words, tags }: Vocabulary): SearchSource {
  const random = makeRandom(index + 2)
  const sentence = (length: number) => {
    const picked = Array.from({ length }, () => random.zipf(words))
    return capitalise(picked.join(' '))
  }
  const isPremium = random.next() < 0.2
  const popularity = Math.round(random.next() ** 4 * 10_000) / 100
  const title = sentence(random.between(2, 4)).replace(/ \p{L}/gu, (letter) => letter.toUpperCase())
  const trending = () => Math.round(random.next() * popularity * 10) / 10
  return {
    id: idOf(index),
    slug: `style-${index}`,
    title,
    description: random.next() < 0.9 ? `${sentence(random.between(8, 24))}.` : null,
    publicCode: isPremium ? null : String(FIRST_CODE + index * CODE_STEP),
    publicSamples: SAMPLE_SCENES.slice(0, isPremium ? 1 : 4).map((scene) =>
      makeSample({ random, title, scene }),
    ),
    premium: isPremium,
    featured: random.next() < 0.05,
    isPublished: true,
    isTrashed: false,
    categories: distinct(random.between(1, 2), () => random.zipf(demoCategories)),
    tags: distinct(random.between(3, 7), () => random.zipf(tags)).map((slug) => ({
      slug,
      name: slug.replaceAll('-', ' '),
    })),
    defaultModel: random.zipf(MODELS),
    counts: {
      ...ZERO_COUNTERS,
      views: Math.round(popularity * 90),
      likes: Math.round(popularity * 7),
      popularity,
      trendingDay: trending(),
      trendingWeek: trending(),
      trendingMonth: trending(),
    },
    createdAt: new Date(Date.UTC(2023, 0, 1) + index * 600_000).toISOString(),
  }
}

/** The public document of style number `index`. */
export function makeDocument(index: number, vocabulary: Vocabulary): SearchDocument {
  const document = toSearchDocument(makeSource(index, vocabulary))
  if (!document) throw new Error(`Style ${index} is not public`)
  return document
}

function idOf(index: number): string {
  return `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}

function makeSample({
  random,
  title,
  scene,
}: {
  random: Random
  title: string
  scene: (typeof SAMPLE_SCENES)[number]
}): PublicSample {
  const hash = Array.from({ length: 8 }, () => random.between(2 ** 28, 2 ** 32 - 1).toString(16))
  const name = hash.join('')
  return {
    image: {
      id: `01900000-0000-7000-9000-${name.slice(0, 12)}`,
      alt: `A picture in the style ${title}`,
      width: 1280,
      height: 853,
      contentHash: name,
      widths: [320, 640, 1280],
      thumbhash: Buffer.from(name).toString('base64').slice(0, 32),
      palette: makePalette(random),
    },
    scene,
    aspect: '3:2',
    prompt: null,
    model: random.zipf(MODELS),
    styleVersion: null,
    styleWeight: null,
  }
}

function makePalette(random: Random): PublicSample['image']['palette'] {
  return Array.from({ length: 5 }, (_, at) => ({
    hex: `#${random.between(0, 0xffffff).toString(16).padStart(6, '0')}`,
    weight: [0.4, 0.25, 0.15, 0.12, 0.08][at] ?? 0,
  }))
}

function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
}

function distinct<T>(count: number, make: () => T): T[] {
  return [...new Set(Array.from({ length: count }, make))]
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
