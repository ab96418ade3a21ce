/** The parameters that `/browse` reads from its address. All others change nothing there. */
export const GALLERY_PARAMETERS = [
  'q',
  'category',
  'tag',
  'color',
  'model',
  'premium',
  'featured',
  'sort',
  'window',
  'seed',
  'page',
] as const
