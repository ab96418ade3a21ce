export interface DemoCategory {
  name: string
  slug: string
  description: string
  /** One emoji. */
  icon: string
  featured: boolean
  sortOrder: number
}

export const demoCategories = [
  {
    name: 'Anime',
    slug: 'anime',
    description: 'Japanese anime and manga style references',
    icon: '🎌',
    featured: true,
    sortOrder: 10,
  },
  {
    name: 'Photography',
    slug: 'photography',
    description: 'Professional photography style references',
    icon: '📸',
    featured: true,
    sortOrder: 20,
  },
  {
    name: 'Painting',
    slug: 'painting',
    description: 'Oil, watercolour, gouache and pastel, from loose washes to thick impasto',
    icon: '🎨',
    featured: true,
    sortOrder: 30,
  },
  {
    name: 'Illustration',
    slug: 'illustration',
    description: 'Storybook pages, editorial spots and picture-led narrative styles',
    icon: '🖍️',
    featured: true,
    sortOrder: 40,
  },
  {
    name: 'Ink & Line',
    slug: 'ink-and-line',
    description: 'Brush, burin, chalk and drafting pen: styles in which the line comes first',
    icon: '🖋️',
    featured: false,
    sortOrder: 50,
  },
  {
    name: 'Print',
    slug: 'print',
    description: 'Woodblock, linocut, risograph and screen print, with all their happy accidents',
    icon: '🖨️',
    featured: true,
    sortOrder: 60,
  },
  {
    name: 'Graphic Design',
    slug: 'graphic-design',
    description: 'Posters, geometry and ornament with a strong sense of layout',
    icon: '📐',
    featured: false,
    sortOrder: 70,
  },
  {
    name: 'Pixel & Retro',
    slug: 'pixel-and-retro',
    description: 'Eight bits, dithering, low-poly facets and worn video tape',
    icon: '👾',
    featured: false,
    sortOrder: 80,
  },
  {
    name: 'Light & Neon',
    slug: 'light-and-neon',
    description: 'Glowing tubes, back-lit glass, dusk gradients and hard key light',
    icon: '💡',
    featured: false,
    sortOrder: 90,
  },
  {
    name: 'Craft',
    slug: 'craft',
    description: 'Paper, clay, thread, glass and stone: styles made by hand',
    icon: '🧵',
    featured: true,
    sortOrder: 100,
  },
] as const satisfies readonly DemoCategory[]

export type DemoCategorySlug = (typeof demoCategories)[number]['slug']
