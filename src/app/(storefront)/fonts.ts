import localFont from 'next/font/local'

const text = localFont({
  src: '../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wdth-normal.woff2',
  variable: '--font-text',
  weight: '400 700',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
})

/** Letters of other Latin alphabets; fetched only by a page that has one. */
const textExtended = localFont({
  src: '../../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wdth-normal.woff2',
  variable: '--font-text-extended',
  weight: '400 700',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF' },
  ],
})

const code = localFont({
  src: '../../../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
  variable: '--font-code',
  weight: '400 600',
  // Codes stand below the pictures, which come first.
  preload: false,
  adjustFontFallback: false,
})

/** Defines the variables that `src/ui/tokens.css` names; for the root element. */
export const fontVariables = [text, textExtended, code].map(({ variable }) => variable).join(' ')
