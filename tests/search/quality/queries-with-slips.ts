import type { LabelledQuery } from './labelled-query'

const WATERCOLOURS = ['harbour-mist-wet-on-wet', 'rose-garden-washes', 'lagoon-sketchbook']
const RISOGRAPHS = ['two-drum-pink-and-blue', 'teal-and-tangerine-zine']
const LINOCUTS = ['black-block-red-block', 'blue-fishermans-lino']
const ENGRAVINGS = ['sepia-copperplate', 'banknote-vignette']
const WINDOWS = ['chapel-window-south-aisle', 'rose-window-at-vespers']
const VAPORWAVES = ['sunset-drive-tape-two', 'mallsoft-lobby']

/** What is typed wrongly, in part, in another form, or is nothing at all. */
export const queriesWithSlips: LabelledQuery[] = [
  { query: 'watercolor', kind: 'typing error', relevant: WATERCOLOURS },
  { query: 'waterclour', kind: 'typing error', relevant: WATERCOLOURS },
  { query: 'cinmatic portrait', kind: 'typing error', relevant: ['cinematic-portrait'] },
  { query: 'chibbi', kind: 'typing error', relevant: ['chibi-anime-style'] },
  { query: 'ghibly', kind: 'typing error', relevant: ['studio-ghibli-style'] },
  {
    query: 'photograhpy macro',
    kind: 'typing error',
    relevant: ['macro-photography', 'petal-studies'],
  },
  { query: 'embroidary', kind: 'typing error', relevant: ['folk-thread-sampler'] },
  { query: 'risogaph', kind: 'typing error', relevant: RISOGRAPHS },
  { query: 'linocutt', kind: 'typing error', relevant: LINOCUTS },
  { query: 'bauhuas', kind: 'typing error', relevant: ['weimar-cut-ups'] },
  { query: 'vaporwav glitch', kind: 'typing error', relevant: ['sunset-drive-tape-two'] },
  { query: 'steined glass', kind: 'typing error', relevant: WINDOWS },
  { query: 'engravng', kind: 'typing error', relevant: ENGRAVINGS },
  { query: 'plastiscine', kind: 'typing error', relevant: ['plasticine-matinee'] },
  { query: 'mosiac', kind: 'typing error', relevant: ['ravenna-tesserae'] },
  { query: 'pontillism', kind: 'typing error', relevant: ['confetti-over-provence'] },
  { query: 'pistacio', kind: 'typing error', relevant: ['pistachio-putty'] },
  { query: 'tokio rain', kind: 'typing error', relevant: ['tokyo-rain-tubes'] },
  { query: 'gouashe', kind: 'typing error', relevant: ['cloud-towers-over-sky-harbour'] },
  {
    query: 'fasion',
    kind: 'typing error',
    relevant: ['fashion-photography', 'mustard-editorial'],
  },
  { query: 'cyberpnk', kind: 'typing error', relevant: ['tokyo-rain-tubes'] },
  { query: 'landscpae', kind: 'typing error', relevant: ['nature-landscape'] },
  { query: 'gothik', kind: 'typing error', relevant: ['chapel-window-south-aisle'] },
  { query: 'impassto', kind: 'typing error', relevant: ['irises-in-thick-paint'] },

  {
    query: 'robots',
    kind: 'plural',
    relevant: ['mecha-anime-style', 'hangar-nine', 'orbital-frame-at-dusk'],
  },
  {
    query: 'flower',
    kind: 'plural',
    relevant: ['petal-studies', 'rose-garden-washes', 'irises-in-thick-paint'],
  },
  {
    query: 'posters',
    kind: 'plural',
    relevant: ['railway-poster-northern-line', 'riviera-by-sleeper-car', 'ulm-exercise-no-7'],
  },
  { query: 'portraits', kind: 'plural', relevant: ['cinematic-portrait'] },
  {
    query: 'harbours',
    kind: 'plural',
    relevant: [
      'harbour-mist-wet-on-wet',
      'harbour-in-indigo-wash',
      'cloud-towers-over-sky-harbour',
    ],
  },
  { query: 'landscapes', kind: 'plural', relevant: ['nature-landscape'] },
  { query: 'zines', kind: 'plural', relevant: RISOGRAPHS },
  { query: 'mascot', kind: 'plural', relevant: ['lemonade-mascots'] },
  { query: 'iris', kind: 'plural', relevant: ['irises-in-thick-paint'] },
  { query: 'polygon', kind: 'plural', relevant: ['lava-polygons'] },
  { query: 'engravings', kind: 'plural', relevant: ENGRAVINGS },
  {
    query: 'diagram',
    kind: 'plural',
    relevant: ['night-class-diagrams', 'cyanotype-draughtsman'],
  },
  { query: 'windows', kind: 'plural', relevant: WINDOWS },
  { query: 'cities', kind: 'plural', relevant: ['street-photography', 'last-train-to-aoyama'] },

  { query: 'waterc', kind: 'prefix', relevant: WATERCOLOURS },
  {
    query: 'cinem',
    kind: 'prefix',
    relevant: ['cinematic-portrait', 'embers-after-closing-time'],
  },
  { query: 'embro', kind: 'prefix', relevant: ['folk-thread-sampler'] },
  { query: 'studio gh', kind: 'prefix', relevant: ['studio-ghibli-style'] },
  { query: 'stained gl', kind: 'prefix', relevant: WINDOWS },
  { query: 'tokyo ra', kind: 'prefix', relevant: ['tokyo-rain-tubes'] },
  { query: 'vapor', kind: 'prefix', relevant: VAPORWAVES },
  { query: 'riso', kind: 'prefix', relevant: RISOGRAPHS },
  { query: 'macro pho', kind: 'prefix', relevant: ['macro-photography'] },
  { query: 'ukiyo', kind: 'prefix', relevant: ['edo-noon', 'plum-dusk-on-the-tokaido'] },
  { query: 'bau', kind: 'prefix', relevant: ['weimar-cut-ups'] },
  { query: 'kiri', kind: 'prefix', relevant: ['plum-kirigami-theatre'] },

  { query: 'corner cafe', kind: 'diacritics', relevant: ['corner-cafe-slate'] },
  { query: 'corner café', kind: 'diacritics', relevant: ['corner-cafe-slate'] },
  { query: 'belle epoque', kind: 'diacritics', relevant: ['belle-epoque-panel'] },
  { query: 'BELLE ÉPOQUE', kind: 'diacritics', relevant: ['belle-epoque-panel'] },
  { query: 'matinee', kind: 'diacritics', relevant: ['plasticine-matinee'] },
  { query: 'matinèe', kind: 'diacritics', relevant: ['plasticine-matinee'] },
  { query: 'tōkaidō', kind: 'diacritics', relevant: ['plum-dusk-on-the-tokaido'] },
  { query: 'sumi-é', kind: 'diacritics', relevant: ['sumi-silence'] },
  { query: 'riviéra', kind: 'diacritics', relevant: ['riviera-by-sleeper-car'] },

  ...[
    'zzxqvw',
    'qwrtplkjh',
    'xkcdvbnm zzqqxx',
    'ggggggggggggg',
    'flibbertigibbet',
    'asdfghjkl',
    'вжщъыэ',
    '9999999999999',
    'a1b2c3d4e5f6',
    '🦖🦖🦖',
    '!!! ??? ...',
    // The code of a premium style.
    '2849203750',
  ].map((query): LabelledQuery => ({ query, kind: 'nonsense', relevant: [] })),
]
