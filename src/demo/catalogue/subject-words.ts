import type { Subject } from '../art/scenes'

/** Texts about one thing that can be drawn. */
export interface SubjectWords {
  /** Begins an alt text after "of". */
  alt: string
  /** Beginnings of a prompt. */
  prompts: readonly [string, ...string[]]
}

export const subjectWords: Record<Subject, SubjectWords> = {
  bun: {
    alt: 'a woman in profile with eyes lowered and her hair in a bun',
    prompts: [
      'profile portrait of a dancer, hair pinned in a low bun, eyes closed',
      'side view of a young woman, bun, drop earring, calm face',
      'a ceramicist in profile, hair up, looking down at her work',
    ],
  },
  waves: {
    alt: 'a woman in profile with long wavy hair over her shoulder',
    prompts: [
      'profile of a woman with long dark waves, head slightly lowered',
      'a singer with loose wavy hair, seen from the side, eyes closed',
      'portrait in profile, long hair falling down her back',
    ],
  },
  crop: {
    alt: 'a person in profile with short swept-back hair',
    prompts: [
      'side portrait of an architect with short swept-back hair',
      'profile of a young poet, cropped hair, eyes lowered',
      'a violinist in profile, short hair, plain collar',
    ],
  },
  scarf: {
    alt: 'a woman in profile who wears a wrapped head scarf and earrings',
    prompts: [
      'profile of a woman in a wrapped head scarf with a long knot',
      'portrait of a market trader, head scarf, drop earrings, side view',
      'a grandmother when she was young, patterned scarf, profile',
    ],
  },
  sunglasses: {
    alt: 'a woman with a blunt fringe and round dark glasses, seen from the front',
    prompts: [
      'woman with a sharp bob and round sunglasses, facing the camera',
      'a gallerist in round dark glasses, blunt fringe, straight gaze',
      'front portrait, black bob, mirrored round lenses',
    ],
  },
  afro: {
    alt: 'a woman with a full afro, closed eyes and hoop earrings',
    prompts: [
      'portrait of a woman with a full afro and hoop earrings, eyes closed',
      'a soul singer between two songs, afro, large hoops',
      'front portrait, natural curls, serene, eyes shut',
    ],
  },
  hat: {
    alt: 'a person whose eyes are hidden by a wide-brimmed hat',
    prompts: [
      'woman under a wide-brimmed hat, eyes in shadow, only lips visible',
      'a traveller in a broad hat, face half hidden',
      'portrait, wide brim tilted down, collared coat',
    ],
  },
  astronaut: {
    alt: 'an astronaut with a landscape mirrored in the visor',
    prompts: [
      'astronaut, chest up, a red plain reflected in the visor',
      'portrait of a cosmonaut in a padded suit, mirrored helmet',
      'lone astronaut facing us, sunrise in the visor',
    ],
  },
  robot: {
    alt: 'the head and shoulders of a giant armoured robot with a lit visor',
    prompts: [
      'bust of a giant robot, angular armour, glowing visor slit',
      'combat machine at rest, head and shoulders, tall ear antennas',
      'a weathered mech looks straight at us, armour plates, lit visor',
    ],
  },
  heroine: {
    alt: 'a long-haired girl with large eyes and a sailor collar',
    prompts: [
      'girl with long hair and a ribbon, sailor collar, looking at us',
      'school heroine on the first day of term, hair clip, bright eyes',
      'bust portrait of a girl in a sailor uniform, gentle smile',
    ],
  },
  chibi: {
    alt: 'a tiny figure with a big head, cat ears and a tail',
    prompts: [
      'tiny cat-eared hero with a huge head, full body',
      'small round mascot with cat ears and a curled tail, standing',
      'super-deformed catgirl in a short coat, big eyes',
    ],
  },
  mountain: {
    alt: 'a snowy peak above a lake with firs and a cabin',
    prompts: [
      'snow-capped peak over a still lake, cabin on the shore',
      'alpine lake with firs, one small cabin, low sun',
      'mountain mirrored in a lake, pine forest in front',
    ],
  },
  forest: {
    alt: 'a lone walker on a path between tall trees with light behind them',
    prompts: [
      'lone walker on a forest path, light between tall trunks',
      'misty wood at first light, one figure in a coat',
      'path into a deep forest, sun low behind the trees',
    ],
  },
  dunes: {
    alt: 'desert dunes with a small caravan under a low sun',
    prompts: [
      'long dunes, three camels on the ridge, low sun',
      'desert at the end of the day, small caravan, deep shadows',
      'sweeping sand ridges with a caravan far off',
    ],
  },
  city: {
    alt: 'a city street with lit windows and a figure under an umbrella',
    prompts: [
      'city street between towers, figure with an umbrella, lit windows',
      'avenue at dusk, someone walks home under an umbrella',
      'downtown canyon of windows, wet street, one umbrella',
    ],
  },
  lighthouse: {
    alt: 'a striped lighthouse on a headland with a sailing boat and waves',
    prompts: [
      'striped lighthouse on a cliff, sailing boat, rolling waves',
      'headland with a lighthouse, small sail on the bay, gulls',
      'sea harbour light at evening, one boat coming in',
    ],
  },
  temple: {
    alt: 'a pagoda and a gate in misty hills under a blossoming bough',
    prompts: [
      'tiered pagoda in misty hills, gate in front, blossom overhead',
      'mountain temple at dawn, large pale sun, cherry branch',
      'pagoda above the mist, wooden gate, layered hills',
    ],
  },
  teapot: {
    alt: 'a round teapot beside a steaming cup',
    prompts: [
      'round teapot and a steaming cup on a table',
      'still life: glazed teapot, one cup, morning',
      'teapot with a banded belly beside a small cup',
    ],
  },
  vase: {
    alt: 'a vase of flowering branches beside three fruits',
    prompts: [
      'tall vase with flowering branches, three fruits beside it',
      'still life of a slender vase, blossom, plums',
      'vase of wild stems on a table, fruit in front',
    ],
  },
  perfume: {
    alt: 'a square perfume bottle with a tapered stopper on a plinth',
    prompts: [
      'square perfume bottle on a plinth, blossom beside it',
      'scent flacon with a heavy stopper, product shot',
      'cut-glass perfume bottle, plain label, one flower',
    ],
  },
  camera: {
    alt: 'a rangefinder camera with a large lens and a strap',
    prompts: [
      'vintage rangefinder camera, front view, strap',
      'compact film camera on a table, large lens',
      'product shot of a leather-clad camera, round lens in the middle',
    ],
  },
  lamp: {
    alt: 'a lit table lamp with a domed shade beside a stack of books',
    prompts: [
      'domed table lamp switched on, stack of books beside it',
      'mushroom lamp glowing on a desk, three books',
      'evening desk, lamp with a round shade, warm pool of light',
    ],
  },
  watch: {
    alt: 'a wrist watch with its hands at ten past ten',
    prompts: [
      'wrist watch standing upright, hands at ten past ten',
      'product shot of a dress watch, leather strap, small seconds',
      'classic watch, front view, slim markers',
    ],
  },
  chair: {
    alt: 'a rounded chair with a striped cushion and splayed legs',
    prompts: [
      'mid-century shell chair with a striped cushion',
      'rounded armless chair, splayed wooden legs, plain wall',
      'design chair with one cushion, product shot',
    ],
  },
  whale: {
    alt: 'a whale that swims through clouds',
    prompts: [
      'whale swimming through the clouds, moon behind it',
      'a great whale drifts over a sea of clouds',
      'sky whale, spout of vapour, stars',
    ],
  },
  fox: {
    alt: 'a sitting fox framed by leaves in front of a large disc',
    prompts: [
      'fox sitting among ferns, sun disc behind it',
      'a clever fox, tail round its feet, leafy frame',
      'red fox facing us, hills and a big low sun',
    ],
  },
  koi: {
    alt: 'two carp circling between lily pads, seen from above',
    prompts: [
      'two koi circling in a pond, lily pads, top view',
      'pair of carp from above, ripples, water lilies',
      'koi pond, two fish in a ring, blossoms',
    ],
  },
  owl: {
    alt: 'an owl on a bough in front of a full moon',
    prompts: [
      'owl on a bough before a full moon',
      'wide-eyed owl, folded wings, night branch',
      'wise owl facing us, moon halo, hills far off',
    ],
  },
  rocket: {
    alt: 'a rocket that climbs through clouds past a ringed planet',
    prompts: [
      'rocket lifting off through clouds, ringed planet',
      'old-school rocket with fins, bright exhaust, moon',
      'space rocket climbing, two portholes, stars',
    ],
  },
  castle: {
    alt: 'a castle with five pointed towers on a rock',
    prompts: [
      'storybook castle on a rock, five pointed towers, pennants',
      'castle above a winding path, clouds behind it',
      'fairy-tale castle with banners, round trees below',
    ],
  },
  balloon: {
    alt: 'three hot-air balloons over hills and clouds',
    prompts: [
      'hot-air balloons over rolling hills, one very close',
      'striped balloon rising at dawn, two more far off',
      'balloon race above the clouds',
    ],
  },
  botanical: {
    alt: 'a flowering plant with five blossoms and veined leaves',
    prompts: [
      'botanical plate of a flowering plant, blossoms and buds',
      'one tall plant with five flowers, veined leaves, plain ground',
      'pressed-flower study, symmetrical, full plant',
    ],
  },
  mushroom: {
    alt: 'three spotted toadstools in grass with fireflies',
    prompts: [
      'three toadstools in the grass, fireflies',
      'spotted mushrooms seen from the ground, dusk',
      'forest floor with a giant toadstool, small lights',
    ],
  },
}
