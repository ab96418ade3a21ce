import localFont from 'next/font/local'

/** The letters of the gallery's own English, cut by `npm run generate`. */
const text = localFont({
  src: '../../ui/fonts/text.woff2',
  variable: '--font-text',
  weight: '400 600',
})

/** The same, condensed, for titles. */
const title = localFont({
  src: '../../ui/fonts/title.woff2',
  variable: '--font-titling',
  weight: '600',
})

/** Letters with accents; fetched only by a page that has one. */
const accented = localFont({
  src: '../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wdth-normal.woff2',
  variable: '--font-text-accented',
  weight: '400 600',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    {
      prop: 'unicode-range',
      value:
        'U+00A1-00B6,U+00B8-00D6,U+00D8-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+20AC,U+2122',
    },
  ],
})

/** Letters of other Latin alphabets; fetched only by a page that has one. */
const extended = localFont({
  src: '../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wdth-normal.woff2',
  variable: '--font-text-extended',
  weight: '400 600',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF' },
  ],
})

const code = localFont({
  src: '../../ui/fonts/code.woff2',
  variable: '--font-code',
  weight: '400 600',
  // Codes stand below the pictures, which come first.
  preload: false,
  adjustFontFallback: false,
})

/** Defines the variables that `src/ui/tokens.css` names; for the root element. */
export const fontVariables = [text, title, accented, extended, code]
  .map(({ variable }) => variable)
  .join(' ')
