import { ZERO_COUNTERS } from '@/domain/counters'
import type { PublicSample } from '@/domain/public-view'
import type { SearchDocument } from '@/domain/search/search-document'
import { toSearchDocument } from '@/domain/search/to-search-document'
import { idOf, makeDocument } from '../make-document'

/** Texts that are dangerous in HTML, SQL, filters or patterns. */
export const odd = {
  html: makeDocument({
    number: 57,
    title: `<script>alert("x")</script> & Gondola's "Glow"`,
    tags: ['<b>Regatta</b> & "Co"'],
    description: `${'Far from the shore nobody minds the weather. '.repeat(6)}Then <i>one</i> gondola & its "lamp" pass. ${'Nothing else is seen for the rest of the night. '.repeat(6)}`,
  }),
  sql: makeDocument({
    number: 58,
    title: `C:\\Temp\\100%_done'; DROP TABLE "srefs"; --`,
    description: 'Percent % and underscore _ mean themselves.\nEven on a second line.\t✓',
  }),
  emoji: makeDocument({ number: 59, title: '🦊🦊 Foxglove 👩‍👩‍👧', tags: ['Ünïcödé'] }),
}

/** Sharing more and more with the first; the last shares nothing. */
export const similarDocuments = [
  makeDocument({
    number: 60,
    title: 'Origami Crane',
    categories: ['Folding'],
    tags: ['Crease', 'Plumage'],
    colors: ['#d62828'],
  }),
  makeDocument({
    number: 61,
    title: 'Folded Heron',
    categories: ['Folding'],
    tags: ['Crease', 'Plumage'],
    colors: ['#d62828'],
    counts: { popularity: 1 },
  }),
  makeDocument({
    number: 62,
    title: 'Folded Ibis',
    categories: ['Folding'],
    tags: ['Crease', 'Plumage'],
    colors: ['#1d3557'],
    counts: { popularity: 70 },
  }),
  makeDocument({
    number: 63,
    title: 'Folded Boat',
    categories: ['Folding'],
    tags: ['Crease'],
    colors: ['#1d3557'],
    counts: { popularity: 80 },
  }),
  makeDocument({
    number: 64,
    title: 'Unrelated Teapot',
    categories: ['Porcelain'],
    tags: ['Glaze'],
    colors: ['#1d3557'],
    counts: { popularity: 99 },
  }),
]

/** Words and digits that stand only in what a premium style keeps to itself. */
export const CANARIES = { code: '3141592653589', word: 'quixotrope' }

/** A premium style, made as the gallery makes it, with a canary in every part that is not public. */
export const premiumDocument = toDocument({
  id: idOf(65),
  slug: 'locked-garden-65',
  title: 'Locked Garden',
  description: 'Behind the hedge.',
  publicCode: CANARIES.code,
  publicSamples: [sample('A hedge'), sample(CANARIES.word), sample(CANARIES.word)],
  premium: true,
  featured: false,
  isPublished: true,
  isTrashed: false,
  categories: [{ slug: 'miscellany', name: 'Miscellany', icon: null }],
  tags: [],
  defaultModel: '--v 7',
  counts: { ...ZERO_COUNTERS, popularity: 12, views: 400 },
  createdAt: '2026-02-03T04:05:06.000Z',
})

function toDocument(source: Parameters<typeof toSearchDocument>[0]): SearchDocument {
  const document = toSearchDocument(source)
  if (!document) throw new Error(`${source.title} is not public`)
  return document
}

function sample(alt: string): PublicSample {
  return {
    image: {
      id: idOf(999),
      alt,
      width: 1280,
      height: 1280,
      contentHash: alt === CANARIES.word ? CANARIES.word : 'a'.repeat(64),
      widths: [320, 640, 1280],
      thumbhash: 'tBgGFIRvd3iAiHiIeIeIiIeHeAAAAAAA',
      palette: [{ hex: '#386641', weight: 0.6 }],
    },
    scene: 'environment',
    aspect: '1:1',
    prompt: `${CANARIES.word} --sref ${CANARIES.code}`,
    model: '--v 7',
    styleVersion: null,
    styleWeight: 100,
  }
}
