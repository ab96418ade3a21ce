/** What the keys do, for the help. A key sequence is written with a space. */
export const KEY_GROUPS = [
  {
    title: 'Everywhere',
    keys: [
      { keys: ['/'], does: 'Search' },
      { keys: ['?'], does: 'Show these keys' },
      { keys: ['g', 'h'], does: 'Go to the home page' },
      { keys: ['g', 'b'], does: 'Browse all styles' },
      { keys: ['g', 'f'], does: 'Go to your favourites' },
      { keys: ['g', 'm'], does: 'Mix styles in a blend' },
      { keys: ['g', 'c'], does: 'Compare styles' },
    ],
  },
  {
    title: 'A style over a list',
    keys: [
      { keys: ['←'], does: 'Previous style' },
      { keys: ['→'], does: 'Next style' },
      { keys: ['Esc'], does: 'Back to the list' },
    ],
  },
] as const

/** Where a second key leads after `g`. */
export const JUMPS: Partial<Record<string, string>> = {
  h: '/',
  b: '/browse',
  f: '/favorites',
  m: '/blend',
  c: '/compare',
}
